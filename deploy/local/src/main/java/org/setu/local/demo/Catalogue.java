package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the products and the price book with their list prices. */
final class Catalogue {

    private static final String BOOK = "LIST-USD";
    private static final String CURRENCY = "USD";

    private final Api administrator;

    Catalogue(Api administrator) {
        this.administrator = administrator;
    }

    /** How many products there are. */
    int ensure(CrmSales data) {
        String book = book();
        Map<String, String> products = new HashMap<>();
        for (JsonNode product : administrator.all("/products")) {
            products.put(product.path("code").asText(), product.path("id").asText());
        }
        Set<String> priced = new HashSet<>();
        String entries = "/price-books/" + book + "/entries";
        administrator
                .all(entries)
                .forEach(entry -> priced.add(entry.path("productId").asText()));
        InParallel.map(
                data.products(),
                product -> {
                    String id = products.get(code(product));
                    if (id == null) {
                        id = add(product);
                    }
                    if (!priced.contains(id)) {
                        administrator.put(entries + "/" + id, price(product));
                    }
                    return id;
                });
        return data.products().size();
    }

    private String book() {
        for (JsonNode book : administrator.all("/price-books")) {
            if (book.path("code").asText().equals(BOOK)) {
                return book.path("id").asText();
            }
        }
        return administrator
                .post(
                        "/price-books",
                        Map.of(
                                "code",
                                BOOK,
                                "name",
                                "Suggested retail prices",
                                "currency",
                                CURRENCY,
                                "validFrom",
                                "2016-01-01"))
                .path("id")
                .asText();
    }

    private String add(CrmSales.Product product) {
        return administrator
                .post(
                        "/products",
                        Map.of(
                                "code",
                                code(product),
                                "name",
                                product.name(),
                                "family",
                                product.series(),
                                "externalIds",
                                List.of(
                                        Map.of("system", "crm-sales", "id", product.name()))))
                .path("id")
                .asText();
    }

    private static Map<String, Object> price(CrmSales.Product product) {
        String amount = product.listPrice().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return Map.of("listPrice", Map.of("amount", amount, "currency", CURRENCY));
    }

    private static String code(CrmSales.Product product) {
        return product.name().toUpperCase(Locale.ROOT).replace(' ', '-');
    }
}
