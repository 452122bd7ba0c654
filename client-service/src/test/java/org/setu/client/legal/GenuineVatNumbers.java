package org.setu.client.legal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers that tax offices gave to somebody, from the lists "found online" that python-stdnum
 * (Arthur de Jong) tests with: test_eu_vat, test_gb_vat, test_ch_uid, test_no_mva. Others:
 *
 * <ul>
 *   <li>GB340804329, GB346270013: issue 37 of koblas/stdnum-js, found at HM Revenue and Customs.
 *   <li>HR: python-stdnum's hr/oib; Telemach Hrvatska (its declaration on privacy), Optima Telekom
 *       (registration document of 2015), Studentski centar Zagreb (notice 2016/S 201-363855).
 *   <li>XI: British numbers, since a company in Northern Ireland keeps its number and changes only
 *       the prefix (gov.uk, "Selling or moving goods between Northern Ireland and the EU").
 * </ul>
 */
final class GenuineVatNumbers {

    private static final String NUMBERS =
            """
            AT U14243102 U15159209 U28560205 U54300000 U64938009 U13585627
            BE 0468561072 0202239951 0220764971 0897290877 0428759497
            BG 103873594 131272009 124551319 130358310 131202360 200442771
            CH E113042942 E101415551 E105067880 E488972766
            CY 10246672X 10263870R 10285193Z 10008489A 00632993F
            CZ 25123891 25577581 60727772 00023205 45033145
            DE 113866163 231969187 118619592 811125440 813113875 136308783
            DK 10503280 13202435 32329853 36149213 90301659
            EE 100931558 100523487 101286639 101256753
            EL 039868210 094012834 998386804 800179925
            ES Q0818001J 54362315K A28184661 B58378431 F13005293 J99216582 R9600075G U99216426
            ES V99218067 W4003922D X5253868R Y5277343F Z5277343K
            FI 02459042 09826511 18949388 20774740
            FR 04409414364 83404833048 19552143273 84323140392 64333266765 K7399859412
            FR 16000063601 96000110899
            GB 002425728 003232345 980780684 100195075 100190874 102675046 340804329 346270013
            HR 33392005961 70133616033 36004425025 22597784145
            HU 12509403 10672101 64241281 11377304
            IE 0005306C 4550159S 6388047V 6433435F 6433435IH 6433435OA 8D79739I 9Y71814N
            IT 01404480202 00743110157 12920760159 09596821000
            LT 100001354118 757118413 119511515 235449811 290068995116
            LU 10059929 20981643 15027442 22221268
            LV 40003521600 40003189718 90000528023 50003087101
            MT 10396417 11679112 14658213 17025737 20630321
            NL 001241643B01 009122746B01 806753742B01 117621729B01
            NO 965920358 980430596 998772680 987008644 917313008
            PL 5211355116 5840154038 7642305489 5261025421
            PT 500019720 501964843 509250505 503038083
            RO 11358544 1822964 573768 24736200 16241790
            SE 202100500001 556058115801 502053602401 390806051401
            SI 26808498 50223054 85390518 36097152
            SK 1078449064 2022749619 2020257679 2021998528
            XI 002425728 980780684 100195075 340804329
            """;

    private GenuineVatNumbers() {}

    static Map<VatCountry, List<String>> byCountry() {
        return NUMBERS.lines()
                .map(line -> line.split(" ", -1))
                .collect(
                        Collectors.groupingBy(
                                line -> VatCountry.valueOf(line[0]),
                                Collectors.flatMapping(
                                        line -> Arrays.stream(line).skip(1).map(n -> line[0] + n),
                                        Collectors.toList())));
    }

    static List<String> of(VatCountry country) {
        return byCountry().getOrDefault(country, List.of());
    }
}
