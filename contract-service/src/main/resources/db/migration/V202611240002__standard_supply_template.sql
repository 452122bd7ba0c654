-- The template that every installation begins with. Its first revision is kept like every later one.
select set_config('setu.actor', 'system:migration', true);

insert into contract_template (id, version, code, name, active, revision, texts, updated_at)
values ('01980000-0000-7000-8000-00000000c001', 0, 'SUPPLY', 'Standard supply contract', true, 1,
$json$
{
 "en": {
  "title": "Supply contract",
  "clauses": [
   {
    "number": "1",
    "heading": "Subject",
    "body": "1.1. {{supplier.name}} (the Supplier) sells and {{account.name}} (the Buyer) buys the goods and services listed in the table of prices, which is part of this contract (quote {{quote.number}}).\n1.2. The goods are new, free of third-party rights and of the quality described in the Supplier's published specifications."
   },
   {
    "number": "2",
    "heading": "Price",
    "body": "2.1. The contract price is {{total:money}}, of which {{net:money}} is the net price. It includes packing and marking.\n2.2. The prices are fixed for the term of this contract. They change only by a written amendment signed by both parties."
   },
   {
    "number": "3",
    "heading": "Delivery",
    "body": "3.1. The Supplier delivers by {{deliveryOn:date}}, unless an order placed under this contract and confirmed by the Supplier names another day.\n3.2. Risk passes to the Buyer when the goods are handed over and the delivery note is signed. Title passes upon full payment.\n3.3. The Buyer inspects the goods within ten working days of delivery and reports visible defects in writing."
   },
   {
    "number": "4",
    "heading": "Payment",
    "body": "4.1. The Buyer pays each invoice in full within {{paymentDays:integer}} calendar days of the invoice date, by bank transfer.\n4.2. For late payment the Buyer owes interest of 0.05 % of the overdue amount for each day of delay, but not more than 10 % of that amount."
   },
   {
    "number": "5",
    "heading": "Late delivery",
    "body": "5.1. For late delivery the Supplier owes a penalty of 0.05 % of the price of the delayed goods for each day of delay, but not more than 10 % of that price.\n5.2. If the delay exceeds thirty days, the Buyer may withdraw from the delayed part and is refunded what he paid for it."
   },
   {
    "number": "6",
    "heading": "Warranty",
    "body": "6.1. The warranty period is twelve months from delivery. The Supplier repairs or replaces defective goods at its own cost within a reasonable time."
   },
   {
    "number": "7",
    "heading": "Confidentiality",
    "body": "7.1. Each party keeps the other's business information confidential during the contract and for three years afterwards, and discloses it only where the law demands it."
   },
   {
    "number": "8",
    "heading": "Circumstances beyond control",
    "body": "8.1. A party is not liable for non-performance caused by circumstances beyond its reasonable control. It informs the other party within five working days and resumes performance as soon as possible."
   },
   {
    "number": "9",
    "heading": "Disputes",
    "body": "9.1. The parties settle disputes by negotiation. A dispute that is not settled within thirty days of a written claim is decided by the competent court at the seat of the defendant."
   },
   {
    "number": "10",
    "heading": "Final provisions",
    "body": "10.1. This contract enters into force when both parties have signed it and is valid until all obligations are fulfilled.\n10.2. The parties agree that simple electronic signatures made through the Supplier's platform have the force of handwritten ones.\n10.3. Amendments are valid only in the form in which this contract was concluded. Contact persons: {{owner.name}} for the Supplier, {{contact.name}} for the Buyer."
   }
  ]
 },
 "hi": {
  "title": "आपूर्ति अनुबंध",
  "clauses": [
   {
    "number": "1",
    "heading": "विषय",
    "body": "1.1. {{supplier.name}} (आपूर्तिकर्ता) मूल्य-सारणी में सूचीबद्ध वस्तुएँ और सेवाएँ बेचता है तथा {{account.name}} (क्रेता) उन्हें खरीदता है; मूल्य-सारणी इस अनुबंध का अंग है (कोटेशन {{quote.number}})।\n1.2. वस्तुएँ नई हैं, किसी तृतीय पक्ष के अधिकार से मुक्त हैं और उनकी गुणवत्ता आपूर्तिकर्ता के प्रकाशित विनिर्देशों के अनुरूप है।"
   },
   {
    "number": "2",
    "heading": "मूल्य",
    "body": "2.1. अनुबंध का कुल मूल्य {{total:money}} है, जिसमें शुद्ध मूल्य {{net:money}} है। इसमें पैकिंग और अंकन सम्मिलित हैं।\n2.2. इस अनुबंध की अवधि में मूल्य स्थिर रहेंगे। वे केवल दोनों पक्षों द्वारा हस्ताक्षरित लिखित संशोधन से बदल सकते हैं।"
   },
   {
    "number": "3",
    "heading": "सुपुर्दगी",
    "body": "3.1. आपूर्तिकर्ता {{deliveryOn:date}} तक सुपुर्दगी करेगा, जब तक कि इस अनुबंध के अधीन दिया गया और आपूर्तिकर्ता द्वारा पुष्ट किया गया कोई आदेश दूसरी तिथि न बताए।\n3.2. वस्तुएँ सौंपे जाने और सुपुर्दगी-पत्र पर हस्ताक्षर होने पर जोखिम क्रेता को अंतरित होता है। स्वामित्व पूर्ण भुगतान पर अंतरित होता है।\n3.3. क्रेता सुपुर्दगी के दस कार्य-दिवसों के भीतर वस्तुओं का निरीक्षण करेगा और प्रत्यक्ष दोषों की लिखित सूचना देगा।"
   },
   {
    "number": "4",
    "heading": "भुगतान",
    "body": "4.1. क्रेता प्रत्येक बीजक का पूर्ण भुगतान बीजक की तिथि से {{paymentDays:integer}} कैलेंडर दिनों के भीतर बैंक अंतरण द्वारा करेगा।\n4.2. विलंबित भुगतान पर क्रेता विलंब के प्रत्येक दिन के लिए बकाया राशि का 0.05 % ब्याज देगा, किंतु उस राशि के 10 % से अधिक नहीं।"
   },
   {
    "number": "5",
    "heading": "विलंबित सुपुर्दगी",
    "body": "5.1. विलंबित सुपुर्दगी पर आपूर्तिकर्ता विलंब के प्रत्येक दिन के लिए विलंबित वस्तुओं के मूल्य का 0.05 % अर्थदंड देगा, किंतु उस मूल्य के 10 % से अधिक नहीं।\n5.2. यदि विलंब तीस दिनों से अधिक हो, तो क्रेता विलंबित भाग से हट सकता है और उसके लिए किया गया भुगतान उसे लौटाया जाएगा।"
   },
   {
    "number": "6",
    "heading": "वारंटी",
    "body": "6.1. वारंटी की अवधि सुपुर्दगी से बारह माह है। आपूर्तिकर्ता दोषपूर्ण वस्तुओं की मरम्मत या प्रतिस्थापन उचित समय में अपने व्यय पर करेगा।"
   },
   {
    "number": "7",
    "heading": "गोपनीयता",
    "body": "7.1. प्रत्येक पक्ष दूसरे पक्ष की व्यावसायिक जानकारी अनुबंध की अवधि में और उसके पश्चात तीन वर्ष तक गोपनीय रखेगा तथा उसे केवल वहीं प्रकट करेगा जहाँ विधि की अपेक्षा हो।"
   },
   {
    "number": "8",
    "heading": "नियंत्रण से परे परिस्थितियाँ",
    "body": "8.1. कोई पक्ष उस अपालन के लिए उत्तरदायी नहीं है जो उसके उचित नियंत्रण से परे की परिस्थितियों के कारण हुआ हो। वह दूसरे पक्ष को पाँच कार्य-दिवसों के भीतर सूचित करेगा और यथाशीघ्र पालन पुनः आरंभ करेगा।"
   },
   {
    "number": "9",
    "heading": "विवाद",
    "body": "9.1. पक्ष विवादों का समाधान वार्ता से करेंगे। लिखित दावे के तीस दिनों के भीतर जिस विवाद का समाधान न हो, उसका निर्णय प्रतिवादी के स्थान का सक्षम न्यायालय करेगा।"
   },
   {
    "number": "10",
    "heading": "अंतिम उपबंध",
    "body": "10.1. यह अनुबंध दोनों पक्षों के हस्ताक्षर करने पर प्रवृत्त होता है और सभी दायित्वों की पूर्ति तक मान्य है।\n10.2. पक्ष सहमत हैं कि आपूर्तिकर्ता के मंच के माध्यम से किए गए साधारण इलेक्ट्रॉनिक हस्ताक्षर हस्तलिखित हस्ताक्षरों के समान प्रभावी हैं।\n10.3. संशोधन केवल उसी रूप में मान्य हैं जिसमें यह अनुबंध किया गया। संपर्क व्यक्ति: आपूर्तिकर्ता की ओर से {{owner.name}}, क्रेता की ओर से {{contact.name}}।"
   }
  ]
 },
 "ru": {
  "title": "Договор поставки",
  "clauses": [
   {
    "number": "1",
    "heading": "Предмет договора",
    "body": "1.1. {{supplier.name}} (Поставщик) продаёт, а {{account.name}} (Покупатель) покупает товары и услуги, перечисленные в таблице цен, которая является частью настоящего договора (коммерческое предложение {{quote.number}}).\n1.2. Товары являются новыми, свободны от прав третьих лиц, их качество соответствует опубликованным спецификациям Поставщика."
   },
   {
    "number": "2",
    "heading": "Цена",
    "body": "2.1. Цена договора составляет {{total:money}}, в том числе цена нетто {{net:money}}. Цена включает упаковку и маркировку.\n2.2. Цены остаются неизменными в течение срока действия договора и меняются только письменным дополнительным соглашением, подписанным обеими сторонами."
   },
   {
    "number": "3",
    "heading": "Поставка",
    "body": "3.1. Поставщик поставляет товары до {{deliveryOn:date}}, если в заказе, размещённом по настоящему договору и подтверждённом Поставщиком, не указан другой день.\n3.2. Риск переходит к Покупателю в момент передачи товара и подписания накладной. Право собственности переходит после полной оплаты.\n3.3. Покупатель проверяет товар в течение десяти рабочих дней после поставки и письменно сообщает о явных недостатках."
   },
   {
    "number": "4",
    "heading": "Оплата",
    "body": "4.1. Покупатель оплачивает каждый счёт полностью в течение {{paymentDays:integer}} календарных дней с даты счёта банковским переводом.\n4.2. За просрочку оплаты Покупатель уплачивает проценты в размере 0,05 % от просроченной суммы за каждый день просрочки, но не более 10 % этой суммы."
   },
   {
    "number": "5",
    "heading": "Просрочка поставки",
    "body": "5.1. За просрочку поставки Поставщик уплачивает неустойку в размере 0,05 % от цены непоставленных в срок товаров за каждый день просрочки, но не более 10 % этой цены.\n5.2. Если просрочка превышает тридцать дней, Покупатель вправе отказаться от просроченной части, и уплаченное за неё возвращается."
   },
   {
    "number": "6",
    "heading": "Гарантия",
    "body": "6.1. Гарантийный срок составляет двенадцать месяцев с даты поставки. Поставщик за свой счёт в разумный срок ремонтирует или заменяет товары с недостатками."
   },
   {
    "number": "7",
    "heading": "Конфиденциальность",
    "body": "7.1. Каждая сторона хранит в тайне деловую информацию другой стороны в течение срока договора и трёх лет после его окончания и раскрывает её только тогда, когда этого требует закон."
   },
   {
    "number": "8",
    "heading": "Обстоятельства непреодолимой силы",
    "body": "8.1. Сторона не отвечает за неисполнение, вызванное обстоятельствами вне её разумного контроля. Она сообщает об этом другой стороне в течение пяти рабочих дней и возобновляет исполнение, как только это станет возможно."
   },
   {
    "number": "9",
    "heading": "Споры",
    "body": "9.1. Стороны решают споры путём переговоров. Спор, не решённый в течение тридцати дней после письменной претензии, передаётся в компетентный суд по месту нахождения ответчика."
   },
   {
    "number": "10",
    "heading": "Заключительные положения",
    "body": "10.1. Договор вступает в силу после подписания обеими сторонами и действует до исполнения всех обязательств.\n10.2. Стороны признают, что простая электронная подпись, поставленная через платформу Поставщика, равнозначна собственноручной.\n10.3. Изменения действительны только в той форме, в которой заключён договор. Контактные лица: {{owner.name}} со стороны Поставщика, {{contact.name}} со стороны Покупателя."
   }
  ]
 }
}
$json$, '2026-11-24T00:00:00Z');

insert into contract_template_revision (id, version, template_id, revision, texts, at)
select '01980000-0000-7000-8000-00000000c002', 0, id, revision, texts, updated_at
from contract_template where code = 'SUPPLY';
