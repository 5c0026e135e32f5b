/* Made by capi/generate.py from openitem.h; do not edit. */
/* clang-format off */
#include "module.h"


static const Field fields_of_oi_business_calendar[] = {
    {"weekend", "weekend_mask", "bits 1 << (Weekday - 1); 0: Saturday and Sunday", KIND_SET, 8, 0, 1u, OI_BUSINESS_CALENDAR_NO_WEEKEND},
    {"holidays", "holidays", "dates, ascending", KIND_DATES, 16, 24, 0u, 0},
    {"extra_workdays", "extra_workdays", "dates, ascending; business days whatever else says", KIND_DATES, 32, 40, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_discount_tier[] = {
    {"percent", "percent", "of the portion", KIND_DECIMAL, 8, 0, 0u, 0},
    {"days", "days", "from the base date, 0..36500", KIND_INT32, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_terms_portion[] = {
    {"share", "share", "which part of the document", KIND_ENUM, 8, 0, 7u, 0},
    {"kind", "kind", "which rule gives the date", KIND_ENUM, 12, 0, 8u, 0},
    {"base", "base", "from which date it counts", KIND_ENUM, 16, 0, 9u, 0},
    {"shift", "shift", "how it moves off a day that is no business day", KIND_ENUM, 20, 0, 6u, 0},
    {"days", "days", "0..36500", KIND_INT32, 24, 0, 0u, 0},
    {"months", "months", "0..1200", KIND_INT32, 28, 0, 0u, 0},
    {"day", "day", "0 keeps the day; 1..31, clipped to the month's end", KIND_INT32, 32, 0, 0u, 0},
    {"days_after", "days_after", "0..36500", KIND_INT32, 36, 0, 0u, 0},
    {"cutoff", "cutoff", "proximo: 1..31, or -1..-31 from the month's end", KIND_INT32, 40, 0, 0u, 0},
    {"fixed_date", "fixed_date", "fixed date: it", KIND_DATE, 44, 0, 0u, 0},
    {"percent", "percent", "share percent: of the document's total", KIND_DECIMAL, 48, 0, 0u, 0},
    {"fixed", "fixed", "share fixed: this much; None: another share", KIND_MONEY, 72, 0, 0u, 0},
    {"discounts", "discounts", "early-payment discounts", KIND_INPUTS, 96, 104, 1u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_due_inputs[] = {
    {"document", "document", "document date", KIND_DATE, 8, 0, 0u, 0},
    {"effective", "effective", "effective date", KIND_DATE, 12, 0, 0u, 0},
    {"delivery", "delivery", "None: none", KIND_DATE, 16, 0, 0u, 0},
    {"receipt", "receipt", "None: none", KIND_DATE, 20, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_due_portion[] = {
    {"amount", "amount", "its part of the total", KIND_MONEY, 8, 0, 0u, 0},
    {"due", "due", "required; of a draft only when it is posted", KIND_DATE, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_line_tax[] = {
    {"code", "code", "the host's tax code; lines of one code and rate are taxed together", KIND_TEXT, 8, 0, 0u, 0},
    {"percent", "percent", "19 is 19 %, 0.19 is 19 hundredths of a percent", KIND_DECIMAL, 24, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_line_input[] = {
    {"product", "product", "the host's product code", KIND_TEXT, 8, 0, 0u, 0},
    {"description", "description", "free text", KIND_TEXT, 24, 0, 0u, 0},
    {"quantity", "quantity", "None: 1", KIND_DECIMAL, 40, 0, 0u, OI_LINE_ZERO_QUANTITY},
    {"unit_price", "unit_price", "in the document's currency", KIND_DECIMAL, 64, 0, 0u, 0},
    {"discount_percent", "discount_percent", "of the rounded amount; or", KIND_DECIMAL, 88, 0, 0u, 0},
    {"discount", "discount", "an amount; giving both is refused; None: none", KIND_MONEY, 112, 0, 0u, 0},
    {"taxes", "taxes", "taxes on the line", KIND_INPUTS, 136, 144, 5u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_command_info[] = {
    {"effective", "effective", "business date the books count it from; required by commands about money", KIND_DATE, 8, 0, 0u, 0},
    {"recorded", "recorded_micros", "host's instant, microseconds UTC since 1970; None: none; never decreasing", KIND_INSTANT, 16, 0, 0u, 0},
    {"actor", "actor", "who", KIND_TEXT, 24, 0, 0u, 0},
    {"reason", "reason", "why; personal", KIND_TEXT, 40, 0, 0u, 0},
    {"idempotency_key", "idempotency_key", "same key, same command: the first outcome again; other command: refused", KIND_TEXT, 56, 0, 0u, 0},
    {"dry_run", "dry_run", "Decide, tell what would happen, and undo it: nothing has happened.", KIND_FLAG, 0, 0, OI_COMMAND_DRY_RUN, 0},
    {"shift_from_locked", "shift_from_locked", "A date in a locked period becomes the first open day, instead of PERIOD_LOCKED.", KIND_FLAG, 0, 0, OI_COMMAND_SHIFT_FROM_LOCKED, 0},
    {"tell_made", "tell_made", "Tell what was made, as a dry run tells what would be: items and applications, in the order of their "
        "events; of a\nrepeated idempotency key what its first run made.", KIND_FLAG, 0, 0, OI_COMMAND_TELL_MADE, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_drop_idempotency_keys_input[] = {
    {"before", "before", "those of commands recorded before this sequence", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_settings[] = {
    {"rounding", "rounding", "of every ledger rule; 0: half up", KIND_ENUM, 8, 0, 3u, 0},
    {"tax_scope", "tax_scope", "where tax is rounded; line makes it line for all documents", KIND_ENUM, 12, 0, 10u, 0},
    {"fiscal_year_end_month", "fiscal_year_end_month", "of the last day of the fiscal year: 1 .. 12; 0: December", KIND_UINT32, 16, 0, 0u, 0},
    {"fiscal_year_end_day", "fiscal_year_end_day", "1 .. 31 (28 or 29 February: its end); 0: the month's last", KIND_UINT32, 20, 0, 0u, 0},
    {"refuse_partial_payments", "refuse_partial_payments", "Payments may not leave part of a due portion open, unless the customer may.", KIND_FLAG, 0, 0, OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS, 0},
    {"new_documents_take_open_credit", "new_documents_take_open_credit", "A new invoice first eats what credit is open, first in, first out ...", KIND_FLAG, 0, 0, OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT, 0},
    {"surplus_credit_settles_oldest", "surplus_credit_settles_oldest", "... and what credit is then left goes to the oldest open items.", KIND_FLAG, 0, 0, OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST, 0},
    {"prospects_stay", "prospects_stay", "A prospect stays one until a command makes it active.", KIND_FLAG, 0, 0, OI_SETTINGS_PROSPECTS_STAY, 0},
    {"numbers_not_unique", "numbers_not_unique", "Numbers are kept, but neither indexed nor unique.", KIND_FLAG, 0, 0, OI_SETTINGS_NUMBERS_NOT_UNIQUE, 0},
    {"unique_transaction_ids", "unique_transaction_ids", "A second payment by a method with the same transaction id is refused.", KIND_FLAG, 0, 0, OI_SETTINGS_UNIQUE_TRANSACTION_IDS, 0},
    {"fiscal_year_by_start", "fiscal_year_by_start", "A fiscal year is called after the year in which it begins, not ends.", KIND_FLAG, 0, 0, OI_SETTINGS_FISCAL_YEAR_BY_START, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_register_currency_input[] = {
    {"currency", "currency", "code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18", KIND_CURRENCY, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_as_of[] = {
    {"date", "date", "required: what counts is dated on or before it", KIND_DATE, 8, 0, 0u, 0},
    {"known_through", "known_through", "what counts was recorded up to this sequence; 0: everything known; NOTHING_KNOWN", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_item_filter[] = {
    {"customer", "customer", "0: all", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"job", "job", "0: all", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"contract", "contract", "0: all", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"currency", "currency", "None: all", KIND_CODE, 32, 0, 0u, 0},
    {"kinds", "kinds", "bits 1 << ItemKind; 0: all", KIND_SET, 40, 0, 0u, 0},
    {"statuses", "statuses", "bits 1 << ItemStatus; 0: all", KIND_SET, 44, 0, 0u, 0},
    {"from_", "from", "effective date, inclusive; 0: the first", KIND_DATE, 48, 0, 0u, 0},
    {"to", "to", "effective date, inclusive; 0: the last", KIND_DATE, 52, 0, 0u, 0},
    {"series", "series", "exact", KIND_TEXT, 56, 0, 0u, 0},
    {"number_contains", "number_contains", "part of the number", KIND_TEXT, 72, 0, 0u, 0},
    {"at_least", "at_least", "total; None: no bound", KIND_MONEY, 88, 0, 0u, 0},
    {"at_most", "at_most", "total; None: no bound", KIND_MONEY, 112, 0, 0u, 0},
    {"sort", "sort", "the order", KIND_ENUM, 136, 0, 17u, 0},
    {"offset", "offset", "rows left out at the start", KIND_UINT64, 144, 0, 0u, 0},
    {"limit", "limit", "rows at most; 0: all", KIND_UINT64, 152, 0, 0u, 0},
    {"with_children", "with_children", "The customer's children too.", KIND_FLAG, 0, 0, OI_ITEM_FILTER_WITH_CHILDREN, 0},
    {"drafts", "drafts", "Drafts too: marked, outside every total.", KIND_FLAG, 0, 0, OI_ITEM_FILTER_DRAFTS, 0},
    {"only_open", "only_open", "Only what has something remaining.", KIND_FLAG, 0, 0, OI_ITEM_FILTER_ONLY_OPEN, 0},
    {"only_cancelled_jobs", "only_cancelled_jobs", "Only items of cancelled jobs.", KIND_FLAG, 0, 0, OI_ITEM_FILTER_ONLY_CANCELLED_JOBS, 0},
    {"descending", "descending", "The other way round.", KIND_FLAG, 0, 0, OI_ITEM_FILTER_DESCENDING, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "the host's customer number; unique; may be empty", KIND_TEXT, 16, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 32, 0, 0u, 0},
    {"label", "label", "the host's own status label", KIND_TEXT, 48, 0, 0u, 0},
    {"salesperson", "salesperson", "default of new invoices", KIND_TEXT, 64, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key; unique; may be empty", KIND_TEXT, 80, 0, 0u, 0},
    {"status", "status", "what it may still be billed", KIND_ENUM, 96, 0, 20u, 0},
    {"partial_payments", "partial_payments", "whether a payment may leave part of a due portion open", KIND_ENUM, 100, 0, 18u, 0},
    {"currency", "currency", "default of new documents: code, filled up with zeros", KIND_CODE, 104, 0, 0u, 0},
    {"parent", "parent", "consolidated with; None: none", KIND_ID_OR_NONE, 112, 0, 0u, 0},
    {"credit_limit", "credit_limit", "None: no limit; a limit of 0 carries its currency", KIND_MONEY, 120, 0, 0u, 0},
    {"established", "established", "date; 0: the effective date of creation", KIND_DATE, 144, 0, 0u, 0},
    {"terms", "terms", "default of new invoices; none: those above say (DefaultLevel)", KIND_INPUTS, 152, 160, 2u, 0},
    {"group", "group", "a customer group; None: none", KIND_ID_OR_NONE, 176, 0, 0u, 0},
    {"type", "type", "a business or a person", KIND_ENUM, 184, 0, 21u, 0},
    {"product_display", "product_display", "which products it is shown", KIND_ENUM, 188, 0, 19u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 192, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 208, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 224, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of new documents; 0: those above say (DefaultLevel)", KIND_DECIMAL, 240, 0, 0u, 0},
    {"legal_name", "legal_name", "as it is registered; personal", KIND_TEXT, 264, 0, 0u, 0},
    {"given_name", "given_name", "of a person; personal", KIND_TEXT, 280, 0, 0u, 0},
    {"family_name", "family_name", "of a person; personal", KIND_TEXT, 296, 0, 0u, 0},
    {"email", "email", "personal", KIND_TEXT, 312, 0, 0u, 0},
    {"phone", "phone", "personal", KIND_TEXT, 328, 0, 0u, 0},
    {"mobile", "mobile", "personal", KIND_TEXT, 344, 0, 0u, 0},
    {"fax", "fax", "personal", KIND_TEXT, 360, 0, 0u, 0},
    {"website", "website", "personal", KIND_TEXT, 376, 0, 0u, 0},
    {"no_discount", "no_discount", "No discount, whatever those above give.", KIND_FLAG, 0, 0, OI_CUSTOMER_NO_DISCOUNT, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_customer_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_filter[] = {
    {"text", "text", "each of its words is part of code or name, without case, accents and width", KIND_TEXT, 8, 0, 0u, 0},
    {"salesperson", "salesperson", "exact", KIND_TEXT, 24, 0, 0u, 0},
    {"parent", "parent", "children of; 0: any", KIND_ID_OR_NONE, 40, 0, 0u, 0},
    {"offset", "offset", "rows left out at the start", KIND_UINT64, 48, 0, 0u, 0},
    {"limit", "limit", "rows at most; 0: all", KIND_UINT64, 56, 0, 0u, 0},
    {"statuses", "statuses", "bits 1 << CustomerStatus; 0: all", KIND_SET, 64, 0, 0u, 0},
    {"order", "order", "which comes first", KIND_ENUM, 68, 0, 22u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_company_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"name", "name", "what it is called", KIND_TEXT, 16, 0, 0u, 0},
    {"legal_name", "legal_name", "as it is registered", KIND_TEXT, 32, 0, 0u, 0},
    {"tax_number", "tax_number", "under which it is known to tax authorities", KIND_TEXT, 48, 0, 0u, 0},
    {"street", "street", "several lines, where there are", KIND_TEXT, 64, 0, 0u, 0},
    {"postal_code", "postal_code", "postal code", KIND_TEXT, 80, 0, 0u, 0},
    {"city", "city", "city", KIND_TEXT, 96, 0, 0u, 0},
    {"region", "region", "state, county, prefecture", KIND_TEXT, 112, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 128, 0, 0u, 0},
    {"email", "email", "e-mail address", KIND_TEXT, 144, 0, 0u, 0},
    {"phone", "phone", "telephone", KIND_TEXT, 160, 0, 0u, 0},
    {"website", "website", "website", KIND_TEXT, 176, 0, 0u, 0},
    {"bank_account", "bank_account", "where customers pay to, as it is printed", KIND_TEXT, 192, 0, 0u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 208, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 224, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 240, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of new documents", KIND_DECIMAL, 256, 0, 0u, 0},
    {"terms", "terms", "default of new invoices; none: nothing is said", KIND_INPUTS, 280, 288, 2u, 0},
    {"product_display", "product_display", "which products customers are shown", KIND_ENUM, 304, 0, 19u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_company_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_group_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "unique among groups; may be empty", KIND_TEXT, 16, 0, 0u, 0},
    {"name", "name", "what it is called", KIND_TEXT, 32, 0, 0u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 48, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 64, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 80, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of new documents; 0: what the company gives", KIND_DECIMAL, 96, 0, 0u, 0},
    {"terms", "terms", "default of new invoices; none: nothing is said", KIND_INPUTS, 120, 128, 2u, 0},
    {"partial_payments", "partial_payments", "whether a payment may leave part of a due portion open", KIND_ENUM, 144, 0, 18u, 0},
    {"product_display", "product_display", "which products its customers are shown", KIND_ENUM, 148, 0, 19u, 0},
    {"no_discount", "no_discount", "No discount, whatever the company gives", KIND_FLAG, 0, 0, OI_GROUP_NO_DISCOUNT, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_customer_group_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_contact_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 24, 0, 0u, 0},
    {"role", "role", "what the person does there; personal", KIND_TEXT, 40, 0, 0u, 0},
    {"email", "email", "personal", KIND_TEXT, 56, 0, 0u, 0},
    {"phone", "phone", "personal", KIND_TEXT, 72, 0, 0u, 0},
    {"mobile", "mobile", "personal", KIND_TEXT, 88, 0, 0u, 0},
    {"fax", "fax", "personal", KIND_TEXT, 104, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 120, 0, 0u, 0},
    {"primary", "primary", "The one of the customer's contacts to begin with; whoever was it before no longer is.", KIND_FLAG, 0, 0, OI_CONTACT_PRIMARY, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_contact_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_address_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"label", "label", "in the host's words: \"warehouse north\"; personal", KIND_TEXT, 24, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 40, 0, 0u, 0},
    {"recipient", "recipient", "personal", KIND_TEXT, 56, 0, 0u, 0},
    {"street", "street", "several lines, where there are; personal", KIND_TEXT, 72, 0, 0u, 0},
    {"postal_code", "postal_code", "personal", KIND_TEXT, 88, 0, 0u, 0},
    {"city", "city", "personal", KIND_TEXT, 104, 0, 0u, 0},
    {"region", "region", "state, county, prefecture; personal", KIND_TEXT, 120, 0, 0u, 0},
    {"kind", "kind", "what it is for", KIND_ENUM, 136, 0, 24u, 0},
    {"is_default", "is_default", "The one of its kind to begin with; whoever was it before no longer is", KIND_FLAG, 0, 0, OI_ADDRESS_IS_DEFAULT, 0},
    {"inactive", "inactive", "Kept for what was sent there", KIND_FLAG, 0, 0, OI_ADDRESS_INACTIVE, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_address_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_tax_registration_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"kind", "kind", "in a code of the host's: \"VAT\"", KIND_TEXT, 24, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 40, 0, 0u, 0},
    {"number", "number", "personal", KIND_TEXT, 56, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_tax_registration_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_licence_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"kind", "kind", "in a code of the host's: \"contractor\"", KIND_TEXT, 24, 0, 0u, 0},
    {"number", "number", "unique among those of its kind; required", KIND_TEXT, 40, 0, 0u, 0},
    {"authority", "authority", "who gave it", KIND_TEXT, 56, 0, 0u, 0},
    {"expires", "expires", "date, the last day; 0: never", KIND_DATE, 72, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_licence_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_site_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"code", "code", "unique among sites; may be empty", KIND_TEXT, 24, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 40, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key; unique; may be empty", KIND_TEXT, 56, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 72, 0, 0u, 0},
    {"street", "street", "several lines, where there are; personal", KIND_TEXT, 88, 0, 0u, 0},
    {"postal_code", "postal_code", "personal", KIND_TEXT, 104, 0, 0u, 0},
    {"city", "city", "personal", KIND_TEXT, 120, 0, 0u, 0},
    {"region", "region", "state, county, prefecture; personal", KIND_TEXT, 136, 0, 0u, 0},
    {"status", "status", "whether something is done there", KIND_ENUM, 152, 0, 25u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_site_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_job_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; it never changes", KIND_ID, 16, 0, 0u, 0},
    {"code", "code", "unique among jobs; may be empty", KIND_TEXT, 24, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 40, 0, 0u, 0},
    {"external_ref", "external_ref", "unique among jobs; may be empty", KIND_TEXT, 56, 0, 0u, 0},
    {"status", "status", "whether it takes invoices", KIND_ENUM, 72, 0, 26u, 0},
    {"site", "site", "where it is done, of the customer's; 0: nowhere in particular", KIND_ID_OR_NONE, 80, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_contract_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; it never changes", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "0: the customer as a whole", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"number", "number", "unique among contracts; may be empty", KIND_TEXT, 32, 0, 0u, 0},
    {"external_ref", "external_ref", "unique among contracts; may be empty", KIND_TEXT, 48, 0, 0u, 0},
    {"starts", "starts", "date; 0: not told", KIND_DATE, 64, 0, 0u, 0},
    {"ends", "ends", "date; 0: open-ended", KIND_DATE, 68, 0, 0u, 0},
    {"payment_method", "payment_method", "default of its documents, in the host's words", KIND_TEXT, 72, 0, 0u, 0},
    {"price_list", "price_list", "default of its documents: its code", KIND_TEXT, 88, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of its documents, in the host's words", KIND_TEXT, 104, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of its documents; 0: what its customer gets", KIND_DECIMAL, 120, 0, 0u, 0},
    {"terms", "terms", "default of its invoices; none: those of its customer", KIND_INPUTS, 144, 152, 2u, 0},
    {"no_discount", "no_discount", "No discount, whatever its customer gets", KIND_FLAG, 0, 0, OI_CONTRACT_NO_DISCOUNT, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_invoice_input[] = {
    {"id", "id", "0: the next of its kind", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"contract", "contract", "None: none", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"number", "number", "unique per kind; may be empty", KIND_TEXT, 40, 0, 0u, 0},
    {"currency", "currency", "None: the total's, else the customer's", KIND_CODE, 56, 0, 0u, 0},
    {"kind", "kind", "of which kind; 0: what the function makes; an opening is a debit or a credit", KIND_ENUM, 64, 0, 0u, 0},
    {"draft_state", "draft_state", "where it stands outside the books; ledger_draft_invoice reads it, else 0", KIND_ENUM, 68, 0, 15u, 0},
    {"document_date", "document_date", "0: the effective date", KIND_DATE, 72, 0, 0u, 0},
    {"delivery_date", "delivery_date", "None: none", KIND_DATE, 76, 0, 0u, 0},
    {"due", "due", "0: by portions or terms", KIND_DATE, 80, 0, 0u, 0},
    {"tax_scope", "tax_scope", "where tax is rounded, unless the settings say: by line", KIND_ENUM, 84, 0, 10u, 0},
    {"total", "total", ">= 0; None: what the lines add up to", KIND_MONEY, 88, 0, 0u, 0},
    {"lines", "lines", "lines", KIND_INPUTS, 112, 120, 6u, 0},
    {"portions", "portions", "due portions; they sum to the total", KIND_INPUTS, 136, 144, 4u, 0},
    {"terms", "terms", "terms of this document", KIND_INPUTS, 160, 168, 2u, 0},
    {"salesperson", "salesperson", "empty: the customer's", KIND_TEXT, 184, 0, 0u, 0},
    {"series", "series", "recurring invoices that belong together", KIND_TEXT, 200, 0, 0u, 0},
    {"reference", "reference", "the customer's order number, say", KIND_TEXT, 216, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 232, 0, 0u, 0},
    {"external_ref", "external_ref", "unique per kind; may be empty", KIND_TEXT, 248, 0, 0u, 0},
    {"number_range", "number_range", "that gives the number at posting; 0: the automatic one, if any, where there is none", KIND_ID_OR_NONE, 264, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_target_input[] = {
    {"item", "item", "which", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"amount", "amount", "None: as much as it has open and the credit has left", KIND_MONEY, 24, 0, 0u, 0},
    {"dispute", "dispute", "of the item: the amount goes against what is disputed, which claims so much less; None: none", KIND_ID_OR_NONE, 48, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_settlement_input[] = {
    {"strategy", "strategy", "which items; 0 with targets: chosen", KIND_ENUM, 8, 0, 27u, 0},
    {"targets", "targets", "strategy chosen: the items", KIND_INPUTS, 16, 24, 33u, 0},
    {"cap", "cap", "A chosen amount over what is open takes what fits instead of being refused.", KIND_FLAG, 0, 0, OI_SETTLEMENT_CAP, 0},
    {"only_this_credit", "only_this_credit", "A strategy uses this credit alone, not the customer's other open credit before it.", KIND_FLAG, 0, 0, OI_SETTLEMENT_ONLY_THIS_CREDIT, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_settle_input[] = {
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"job", "job", "only its items, with credit of it or of no job; 0: all", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"currency", "currency", "None: the customer's", KIND_CODE, 24, 0, 0u, 0},
    {"credits", "credits", "in this order; none: all available, first in, first out", KIND_ITEM_REFS, 32, 40, 0u, 0},
    {"settlement", "settlement", "not None; a strategy is required", KIND_INPUT, 48, 0, 34u, 0},
    {"at_most", "at_most", "cap on the sum applied; None: none", KIND_MONEY, 56, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_payment_input[] = {
    {"id", "id", "0: the next", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "with a job it settles only that job's items; 0: any", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"number", "number", "unique among payments; may be empty", KIND_TEXT, 32, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 48, 0, 0u, 0},
    {"value_date", "value_date", "when the money counts for discounts; 0: the effective date", KIND_DATE, 72, 0, 0u, 0},
    {"method", "method", "\"card\", \"bank_transfer\", \"check\", ...: the host's words", KIND_TEXT, 80, 0, 0u, 0},
    {"transaction_id", "transaction_id", "the bank's or processor's", KIND_TEXT, 96, 0, 0u, 0},
    {"reference", "reference", "the payer's", KIND_TEXT, 112, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 128, 0, 0u, 0},
    {"external_ref", "external_ref", "unique among payments; may be empty", KIND_TEXT, 144, 0, 0u, 0},
    {"number_range", "number_range", "that gives the number; 0: the automatic one, if any, where there is none", KIND_ID_OR_NONE, 160, 0, 0u, 0},
    {"settlement", "settlement", "what it settles; None: nothing, as for drafts and marking paid", KIND_INPUT, 168, 0, 34u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_mark_paid_input[] = {
    {"invoice", "invoice", "which", KIND_ID, 8, 0, 0u, 0},
    {"payment", "payment", "not None; a method is required; customer and amount are the invoice's, what is given must agree", KIND_INPUT, 16, 0, 36u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_reverse_payment_input[] = {
    {"payment", "payment", "which", KIND_ID, 8, 0, 0u, 0},
    {"kind", "kind", "insufficient funds, chargeback or (0) payment reversed", KIND_ENUM, 16, 0, 16u, 0},
    {"fee_due", "fee_due", "date; 0: the effective date", KIND_DATE, 20, 0, 0u, 0},
    {"fee", "fee", "charged with it; None: none", KIND_MONEY, 24, 0, 0u, 0},
    {"fee_number", "fee_number", "unique among fees; may be empty", KIND_TEXT, 48, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_credit_memo_input[] = {
    {"id", "id", "0: the next", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"contract", "contract", "None: none", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"invoice", "invoice", "about this one: its open amount is reduced first; None: none", KIND_ID_OR_NONE, 40, 0, 0u, 0},
    {"number", "number", "unique among credit memos; may be empty", KIND_TEXT, 48, 0, 0u, 0},
    {"currency", "currency", "None: the amount's, else the customer's", KIND_CODE, 64, 0, 0u, 0},
    {"document_date", "document_date", "0: the effective date", KIND_DATE, 72, 0, 0u, 0},
    {"tax_scope", "tax_scope", "where tax is rounded, unless the settings say: by line", KIND_ENUM, 76, 0, 10u, 0},
    {"amount", "amount", "> 0; None: what the lines add up to", KIND_MONEY, 80, 0, 0u, 0},
    {"lines", "lines", "lines", KIND_INPUTS, 104, 112, 6u, 0},
    {"refund", "refund", "part of the rest that is refunded at once; None: none", KIND_MONEY, 128, 0, 0u, 0},
    {"refund_number", "refund_number", "unique among refunds; may be empty", KIND_TEXT, 152, 0, 0u, 0},
    {"reference", "reference", "the customer's", KIND_TEXT, 168, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 184, 0, 0u, 0},
    {"external_ref", "external_ref", "unique among credit memos; may be empty", KIND_TEXT, 200, 0, 0u, 0},
    {"dispute", "dispute", "of the invoice: what is settled of it goes against the dispute; None: none", KIND_ID_OR_NONE, 216, 0, 0u, 0},
    {"number_range", "number_range", "that gives the number; 0: the automatic one, if any, where there is none", KIND_ID_OR_NONE, 224, 0, 0u, 0},
    {"displace_payments", "displace_payments", "The invoice is already paid: undo as much of its applications as the memo needs, newest first, and a"
        "pply them\nanew for the rest, so that the payment becomes credit.", KIND_FLAG, 0, 0, OI_CREDIT_MEMO_DISPLACE_PAYMENTS, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_account_credit_input[] = {
    {"id", "id", "0: the next", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"contract", "contract", "None: none", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"number", "number", "unique per kind; may be empty", KIND_TEXT, 40, 0, 0u, 0},
    {"change", "change", "not zero", KIND_MONEY, 56, 0, 0u, 0},
    {"document_date", "document_date", "0: the effective date", KIND_DATE, 80, 0, 0u, 0},
    {"reference", "reference", "the customer's", KIND_TEXT, 88, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 104, 0, 0u, 0},
    {"external_ref", "external_ref", "unique per kind; may be empty", KIND_TEXT, 120, 0, 0u, 0},
    {"number_range", "number_range", "that gives the number; 0: the automatic one, if any, where there is none", KIND_ID_OR_NONE, 136, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_draft_input[] = {
    {"draft", "draft", "which", KIND_ITEM_REF, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_post_draft_input[] = {
    {"draft", "draft", "which", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"number", "number", "names it if the draft has none, in the place of one from a range", KIND_TEXT, 24, 0, 0u, 0},
    {"settlement", "settlement", "payments only; None: nothing is settled", KIND_INPUT, 40, 0, 34u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_apply_credit_input[] = {
    {"credit", "credit", "which", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"targets", "targets", "at least one", KIND_INPUTS, 24, 32, 33u, 0},
    {"cap", "cap", "An amount over what is open takes what fits instead of being refused.", KIND_FLAG, 0, 0, OI_APPLY_CREDIT_CAP, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_unapply_input[] = {
    {"application", "application", "its sequence", KIND_ID, 8, 0, 0u, 0},
    {"keep", "keep", "applied anew; None: nothing", KIND_MONEY, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_application_filter[] = {
    {"item", "item", "on either side; None: by customer", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"customer", "customer", "0: all", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"live_only", "live_only", "Leave out what is undone.", KIND_FLAG, 0, 0, OI_APPLICATION_FILTER_LIVE_ONLY, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_void_item_input[] = {
    {"item", "item", "which", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"unapply", "unapply", "Undo its applications on the same date instead of refusing; credit memos about it become credit.", KIND_FLAG, 0, 0, OI_VOID_ITEM_UNAPPLY, 0},
    {"memos", "memos", "Void the credit memos about it, too.", KIND_FLAG, 0, 0, OI_VOID_ITEM_MEMOS, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_reinstate_input[] = {
    {"item", "item", "the item that was reversed", KIND_ITEM_REF, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_change_due_input[] = {
    {"item", "item", "a debit item", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"from_", "from", "only what is due on this day; 0: all of it", KIND_DATE, 24, 0, 0u, 0},
    {"due", "due", "the new day; 0: never due", KIND_DATE, 28, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_mark_filter[] = {
    {"customer", "customer", "0: all", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"item", "item", "None: all", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"kind", "kind", "0: all", KIND_ENUM, 32, 0, 28u, 0},
    {"live_only", "live_only", "Not those that have ended.", KIND_FLAG, 0, 0, OI_MARK_FILTER_LIVE_ONLY, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_dispute_input[] = {
    {"item", "item", "a debit item", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"amount", "amount", "None: all that is open and not disputed yet", KIND_MONEY, 24, 0, 0u, 0},
    {"code", "code", "the reason, in a code of the host's", KIND_TEXT, 48, 0, 0u, 0},
    {"note", "note", "personal", KIND_TEXT, 64, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_resolve_dispute_input[] = {
    {"dispute", "dispute", "the sequence that names it", KIND_ID, 8, 0, 0u, 0},
    {"outcome", "outcome", "valid, invalid or credited", KIND_ENUM, 16, 0, 29u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_refund_input[] = {
    {"id", "id", "0: the next", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"credit", "credit", "of which credit item", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"amount", "amount", "> 0, at most what the credit item was worth", KIND_MONEY, 32, 0, 0u, 0},
    {"number", "number", "unique among refunds; may be empty", KIND_TEXT, 56, 0, 0u, 0},
    {"method", "method", "the host's words", KIND_TEXT, 72, 0, 0u, 0},
    {"transaction_id", "transaction_id", "the bank's or processor's", KIND_TEXT, 88, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 104, 0, 0u, 0},
    {"unapply", "unapply", "Of a credit in use: undo as much of its applications as the refund needs, newest first.", KIND_FLAG, 0, 0, OI_REFUND_UNAPPLY, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_write_off_input[] = {
    {"id", "id", "0: the next", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"item", "item", "which", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"amount", "amount", "None: all that is open", KIND_MONEY, 32, 0, 0u, 0},
    {"number", "number", "unique among write-offs; may be empty", KIND_TEXT, 56, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_recover_write_off_input[] = {
    {"write_off", "write_off", "which", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_lock_period_input[] = {
    {"command_class", "command_class", "for which commands", KIND_ENUM, 8, 0, 30u, 0},
    {"through", "through", "last locked day; 0: the lock is lifted", KIND_DATE, 12, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_lock_exception_input[] = {
    {"actor", "actor", "who; none: anybody", KIND_TEXT, 8, 0, 0u, 0},
    {"command_class", "command_class", "which commands", KIND_ENUM, 24, 0, 30u, 0},
    {"from_", "from", "first day; 0: from the beginning", KIND_DATE, 28, 0, 0u, 0},
    {"to", "to", "last day; 0: any", KIND_DATE, 32, 0, 0u, 0},
    {"expires", "expires_micros", "judged by the recorded instant of a command; 0: never", KIND_INSTANT, 40, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_withdraw_exception_input[] = {
    {"granted", "granted", "the sequence it was granted with", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_note_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"author", "author", "who wrote it; empty: the command's actor, in a change who it was", KIND_TEXT, 40, 0, 0u, 0},
    {"text", "text", "personal", KIND_TEXT, 56, 0, 0u, 0},
    {"written", "written_micros", "microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was", KIND_INSTANT, 72, 0, 0u, 0},
    {"pinned", "pinned", "To be seen first", KIND_FLAG, 0, 0, OI_NOTE_PINNED, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_note_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_communication_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"contact", "contact", "with whom, of the customer's; 0: nobody in particular", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 32, 0, 0u, 0},
    {"author", "author", "who acted for the host; empty: the command's actor, in a change who it was", KIND_TEXT, 48, 0, 0u, 0},
    {"external_ref", "external_ref", "a message id, say; unique; may be empty", KIND_TEXT, 64, 0, 0u, 0},
    {"subject", "subject", "personal", KIND_TEXT, 80, 0, 0u, 0},
    {"text", "text", "personal", KIND_TEXT, 96, 0, 0u, 0},
    {"happened", "happened_micros", "microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was", KIND_INSTANT, 112, 0, 0u, 0},
    {"channel", "channel", "by which way", KIND_ENUM, 120, 0, 31u, 0},
    {"direction", "direction", "from whom", KIND_ENUM, 124, 0, 32u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_communication_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_attachment_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"communication", "communication", "that it came or went with; 0: with none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 32, 0, 0u, 0},
    {"media_type", "media_type", "\"application/pdf\": a type and a subtype, no parameters; required", KIND_TEXT, 48, 0, 0u, 0},
    {"byte_count", "byte_count", "its size; at most 2^63 - 1", KIND_UINT64, 64, 0, 0u, 0},
    {"digest", "digest", "of its bytes, in a form of the host's: \"sha256:9f86d0...\"", KIND_TEXT, 72, 0, 0u, 0},
    {"category", "category", "in a code of the host's: \"contract\"", KIND_TEXT, 88, 0, 0u, 0},
    {"author", "author", "who added it; empty: the command's actor, in a change who it was", KIND_TEXT, 104, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 120, 0, 0u, 0},
    {"location", "location", "where the host keeps it; personal", KIND_TEXT, 136, 0, 0u, 0},
    {"added", "added_micros", "microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was", KIND_INSTANT, 152, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_attachment_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_link_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"customer", "customer", "whose; stays", KIND_ID, 16, 0, 0u, 0},
    {"record", "record", "id of the note, communication or attachment", KIND_ID, 24, 0, 0u, 0},
    {"item", "item", "of the customer's, a draft too", KIND_ITEM_REF, 32, 0, 0u, 0},
    {"kind", "kind", "which of them: ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT", KIND_ENUM, 48, 0, 2u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_link_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_media_type_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"pattern", "pattern", "in lower case: \"application/pdf\", or with a star for any subtype; unique; required", KIND_TEXT, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_media_type_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_number_range_input[] = {
    {"id", "id", "creating: 0 = the next; changing: which one", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "unique among number ranges; may be empty", KIND_TEXT, 16, 0, 0u, 0},
    {"prefix", "prefix", "before the digits; {year} in it is the fiscal year of the document date", KIND_TEXT, 32, 0, 0u, 0},
    {"start", "start", "the first, up to 10^15: none is below it; from 1 where it is 0", KIND_ID, 48, 0, 0u, 0},
    {"kind", "kind", "of the documents; stays; required", KIND_ENUM, 56, 0, 0u, 0},
    {"reset", "reset", "when it begins anew", KIND_ENUM, 60, 0, 33u, 0},
    {"width", "width", "digits at least, filled with zeros in front; 0 .. 18", KIND_UINT32, 64, 0, 0u, 0},
    {"automatic", "automatic", "For documents that have no number and name no range. One range of a kind may be.", KIND_FLAG, 0, 0, OI_NUMBER_RANGE_AUTOMATIC, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_delete_number_range_input[] = {
    {"id", "id", "its id", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_erase_personal_input[] = {
    {"customer", "customer", "with all that is theirs; 0: of one record", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"id", "id", "of the record; of a mark its sequence; 0: of a customer", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"kind", "kind", "customer, job, contract, contact, mark, any item; 0: of a customer", KIND_ENUM, 24, 0, 2u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_balance_options[] = {
    {"per_job", "per_job", "A row per job and one for no job besides; they sum to the customer's row.", KIND_FLAG, 0, 0, OI_BALANCE_OPTIONS_PER_JOB, 0},
    {"with_children", "with_children", "Consolidate the customer's children.", KIND_FLAG, 0, 0, OI_BALANCE_OPTIONS_WITH_CHILDREN, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_balance_filter[] = {
    {"currency", "currency", "None: every currency", KIND_CODE, 8, 0, 0u, 0},
    {"at_least", "at_least", "of the absolute balance; its currency limits the list; None: no bound", KIND_MONEY, 16, 0, 0u, 0},
    {"omit_owing", "omit_owing", "Leave out balances above zero.", KIND_FLAG, 0, 0, OI_BALANCE_FILTER_OMIT_OWING, 0},
    {"omit_in_credit", "omit_in_credit", "Leave out balances below zero.", KIND_FLAG, 0, 0, OI_BALANCE_FILTER_OMIT_IN_CREDIT, 0},
    {"settled", "settled", "Balances of zero too.", KIND_FLAG, 0, 0, OI_BALANCE_FILTER_SETTLED, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_aging_options[] = {
    {"basis", "basis", "from which date an item's age counts", KIND_ENUM, 8, 0, 35u, 0},
    {"credits", "credits", "where unapplied credit stands", KIND_ENUM, 12, 0, 36u, 0},
    {"group", "group", "what a row stands for", KIND_ENUM, 16, 0, 37u, 0},
    {"past_edges", "past_edges", "ascending, > 0, inclusive; none: 30, 60, 90", KIND_NUMBERS, 24, 32, 0u, OI_AGING_OPTIONS_ONE_PAST_COLUMN},
    {"future_edges", "future_edges", "ascending, > 0: splits what is not yet due", KIND_NUMBERS, 40, 48, 0u, 0},
    {"customer", "customer", "only this one; 0: all", KIND_ID_OR_NONE, 56, 0, 0u, 0},
    {"job", "job", "only this one; 0: all", KIND_ID_OR_NONE, 64, 0, 0u, 0},
    {"currency", "currency", "only this one; None: all", KIND_CURRENCY, 72, 0, 0u, 0},
    {"zero_rows", "zero_rows", "Rows without any amount too.", KIND_FLAG, 0, 0, OI_AGING_OPTIONS_ZERO_ROWS, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_history_filter[] = {
    {"customer", "customer", "required", KIND_ID, 8, 0, 0u, 0},
    {"job", "job", "only its lines, with its own running balance; 0: all", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"currency", "currency", "required when the customer holds several; None: its only one", KIND_CODE, 24, 0, 0u, 0},
    {"kinds", "kinds", "bits 1 << ItemKind of the item; 0: all", KIND_SET, 32, 0, 0u, 0},
    {"sort", "sort", "the order", KIND_ENUM, 36, 0, 38u, 0},
    {"from_", "from", "effective date, inclusive; 0: the first", KIND_DATE, 40, 0, 0u, 0},
    {"to", "to", "effective date, inclusive; 0: the as-of date", KIND_DATE, 44, 0, 0u, 0},
    {"offset", "offset", "lines left out at the start", KIND_UINT64, 48, 0, 0u, 0},
    {"limit", "limit", "lines at most; 0: all", KIND_UINT64, 56, 0, 0u, 0},
    {"applications", "applications", "Applications too: in their own column, without effect on the balance.", KIND_FLAG, 0, 0, OI_HISTORY_FILTER_APPLICATIONS, 0},
    {"descending", "descending", "The other way round.", KIND_FLAG, 0, 0, OI_HISTORY_FILTER_DESCENDING, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_search_filter[] = {
    {"text", "text", "words, each part of what is found, without case, accents and width; required", KIND_TEXT, 8, 0, 0u, 0},
    {"offset", "offset", "rows left out at the start", KIND_UINT64, 24, 0, 0u, 0},
    {"limit", "limit", "rows at most; 0: all", KIND_UINT64, 32, 0, 0u, 0},
    {"kind", "kind", "of what", KIND_ENUM, 40, 0, 40u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_terms_row[] = {
    {"portion", "portion", "counted from 0", KIND_UINT32, 0, 0, 0u, 0},
    {"share", "share", "which part of the document", KIND_ENUM, 4, 0, 7u, 0},
    {"kind", "kind", "which rule gives the date", KIND_ENUM, 8, 0, 8u, 0},
    {"base", "base", "from which date it counts", KIND_ENUM, 12, 0, 9u, 0},
    {"shift", "shift", "how it moves off a day that is no business day", KIND_ENUM, 16, 0, 6u, 0},
    {"days", "days", "base + this many days,", KIND_INT32, 20, 0, 0u, 0},
    {"months", "months", "+ this many months,", KIND_INT32, 24, 0, 0u, 0},
    {"day", "day", "this day of that month; 0 keeps it;", KIND_INT32, 28, 0, 0u, 0},
    {"days_after", "days_after", "+ this many days", KIND_INT32, 32, 0, 0u, 0},
    {"cutoff", "cutoff", "of proximo", KIND_INT32, 36, 0, 0u, 0},
    {"fixed_date", "fixed_date", "of a fixed date; 0: another rule", KIND_DATE, 40, 0, 0u, 0},
    {"discount_count", "discount_count", "how many discounts it has", KIND_UINT32, 44, 0, 0u, 0},
    {"percent", "percent", "share percent: of the document's total", KIND_DECIMAL, 48, 0, 0u, 0},
    {"fixed", "fixed", "share fixed: this much; None: none", KIND_MONEY, 72, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_terms_discount_row[] = {
    {"portion", "portion", "which portion, counted from 0", KIND_UINT32, 0, 0, 0u, 0},
    {"days", "days", "from the base date", KIND_INT32, 4, 0, 0u, 0},
    {"percent", "percent", "of the portion", KIND_DECIMAL, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_line_row[] = {
    {"product", "product", "the host's product code", KIND_TEXT, 0, 0, 0u, 0},
    {"description", "description", "free text", KIND_TEXT, 16, 0, 0u, 0},
    {"quantity", "quantity", "how many", KIND_DECIMAL, 32, 0, 0u, 0},
    {"unit_price", "unit_price", "each", KIND_DECIMAL, 56, 0, 0u, 0},
    {"discount", "discount", "off the line; all zero in records that carry a percentage", KIND_MONEY, 80, 0, 0u, 0},
    {"net", "net", "after discount; all zero in records", KIND_MONEY, 104, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_tax_row[] = {
    {"code", "code", "the host's tax code", KIND_TEXT, 0, 0, 0u, 0},
    {"percent", "percent", "19 is 19 %", KIND_DECIMAL, 16, 0, 0u, 0},
    {"base", "base", "what was taxed", KIND_MONEY, 40, 0, 0u, 0},
    {"tax", "tax", "the tax", KIND_MONEY, 64, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_document_totals[] = {
    {"lines", "lines", "sum of round(quantity x price), before discounts", KIND_MONEY, 8, 0, 0u, 0},
    {"discount", "discount", "sum of the lines' discounts", KIND_MONEY, 32, 0, 0u, 0},
    {"tax", "tax", "sum of the taxes", KIND_MONEY, 56, 0, 0u, 0},
    {"total", "total", "lines - discount + tax", KIND_MONEY, 80, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_recovery[] = {
    {"transactions", "transactions", "that took effect", KIND_ID, 8, 0, 0u, 0},
    {"records", "records", "in them", KIND_ID, 16, 0, 0u, 0},
    {"end", "end", "bytes of whole transactions from the front; what follows is the beginning of one", KIND_ID, 24, 0, 0u, 0},
    {"last_sequence", "last_sequence", "where the ledger stands", KIND_ID, 32, 0, 0u, 0},
    {"torn", "torn", "1: something follows: the piece was cut there, or the host crashed while it wrote", KIND_BOOL, 40, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_item_row[] = {
    {"item", "item", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"number", "number", "its number", KIND_TEXT, 16, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 32, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 40, 0, 0u, 0},
    {"contract", "contract", "None: none", KIND_ID_OR_NONE, 48, 0, 0u, 0},
    {"currency", "currency", "of its amounts", KIND_CURRENCY, 56, 0, 0u, 0},
    {"effective", "effective", "business date; 0: a draft without one", KIND_DATE, 64, 0, 0u, 0},
    {"document_date", "document_date", "document date; 0: a draft without one", KIND_DATE, 68, 0, 0u, 0},
    {"due", "due", "earliest due date with something open; none open: the last portion's; 0: never due", KIND_DATE, 72, 0, 0u, 0},
    {"value_date", "value_date", "of a payment; 0: not told", KIND_DATE, 76, 0, 0u, 0},
    {"total", "total", "its amount, positive", KIND_MONEY, 80, 0, 0u, 0},
    {"remaining", "remaining", "open or unapplied; 0 when reversed", KIND_MONEY, 104, 0, 0u, 0},
    {"past_due", "past_due", "of remaining, not disputed", KIND_MONEY, 128, 0, 0u, 0},
    {"disputed", "disputed", "of remaining", KIND_MONEY, 152, 0, 0u, 0},
    {"paid", "paid", "debit items: settled by payments", KIND_MONEY, 176, 0, 0u, 0},
    {"credited", "credited", "... by credit memos and credits", KIND_MONEY, 200, 0, 0u, 0},
    {"written_off", "written_off", "... by write-offs", KIND_MONEY, 224, 0, 0u, 0},
    {"status", "status", "at the as-of point", KIND_ENUM, 248, 0, 14u, 0},
    {"draft_state", "draft_state", "where it stands outside the books", KIND_ENUM, 252, 0, 15u, 0},
    {"days_overdue", "days_overdue", "of the oldest open portion; 0 when not overdue", KIND_INT32, 256, 0, 0u, 0},
    {"reversal", "reversal", "how it was undone; 0: not reversed", KIND_ENUM, 260, 0, 16u, 0},
    {"reversed_on", "reversed_on", "date; 0: not reversed", KIND_DATE, 264, 0, 0u, 0},
    {"portion_count", "portion_count", "due portions", KIND_UINT32, 268, 0, 0u, 0},
    {"overdue", "overdue", "1: past_due > 0, whatever the status says", KIND_BOOL, 272, 0, 0u, 0},
    {"salesperson", "salesperson", "frozen at issue", KIND_TEXT, 280, 0, 0u, 0},
    {"series", "series", "recurring invoices that belong together", KIND_TEXT, 296, 0, 0u, 0},
    {"reference", "reference", "the customer's order number, say", KIND_TEXT, 312, 0, 0u, 0},
    {"method", "method", "of a payment or refund", KIND_TEXT, 328, 0, 0u, 0},
    {"transaction_id", "transaction_id", "of a payment or refund", KIND_TEXT, 344, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 360, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key", KIND_TEXT, 376, 0, 0u, 0},
    {"about", "about", "a credit memo's invoice, a fee's payment; None: nothing", KIND_ITEM_REF, 392, 0, 0u, 0},
    {"sequence", "sequence", "when it became known", KIND_ID, 408, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_portion_row[] = {
    {"portion", "portion", "counted from 0", KIND_UINT32, 0, 0, 0u, 0},
    {"due", "due", "None: none", KIND_DATE, 4, 0, 0u, 0},
    {"amount", "amount", "its part of the item", KIND_MONEY, 8, 0, 0u, 0},
    {"remaining", "remaining", "of it; all zero in records", KIND_MONEY, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"code", "code", "the host's customer number", KIND_TEXT, 8, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 24, 0, 0u, 0},
    {"label", "label", "the host's own status label", KIND_TEXT, 40, 0, 0u, 0},
    {"salesperson", "salesperson", "default of new invoices", KIND_TEXT, 56, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key", KIND_TEXT, 72, 0, 0u, 0},
    {"status", "status", "what it may still be billed", KIND_ENUM, 88, 0, 20u, 0},
    {"partial_payments", "partial_payments", "whether a payment may leave part of a due portion open", KIND_ENUM, 92, 0, 18u, 0},
    {"currency", "currency", "default of new documents; None: none", KIND_CURRENCY, 96, 0, 0u, 0},
    {"parent", "parent", "None: none", KIND_ID_OR_NONE, 104, 0, 0u, 0},
    {"credit_limit", "credit_limit", "None: none", KIND_MONEY, 112, 0, 0u, 0},
    {"established", "established", "date; 0: not told", KIND_DATE, 136, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 144, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 152, 0, 0u, 0},
    {"group", "group", "None: none", KIND_ID_OR_NONE, 160, 0, 0u, 0},
    {"type", "type", "a business or a person", KIND_ENUM, 168, 0, 21u, 0},
    {"product_display", "product_display", "which products it is shown", KIND_ENUM, 172, 0, 19u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 176, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 192, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 208, 0, 0u, 0},
    {"discount_percent", "discount_percent", "default of new documents; 0: those above say (DefaultLevel)", KIND_DECIMAL, 224, 0, 0u, 0},
    {"legal_name", "legal_name", "as it is registered; personal", KIND_TEXT, 248, 0, 0u, 0},
    {"given_name", "given_name", "of a person; personal", KIND_TEXT, 264, 0, 0u, 0},
    {"family_name", "family_name", "of a person; personal", KIND_TEXT, 280, 0, 0u, 0},
    {"email", "email", "personal", KIND_TEXT, 296, 0, 0u, 0},
    {"phone", "phone", "personal", KIND_TEXT, 312, 0, 0u, 0},
    {"mobile", "mobile", "personal", KIND_TEXT, 328, 0, 0u, 0},
    {"fax", "fax", "personal", KIND_TEXT, 344, 0, 0u, 0},
    {"website", "website", "personal", KIND_TEXT, 360, 0, 0u, 0},
    {"no_discount", "no_discount", "1: no discount, whatever those above give", KIND_BOOL, 376, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_defaults_row[] = {
    {"customer", "customer", "whose", KIND_ID, 0, 0, 0u, 0},
    {"payment_method", "payment_method", "in the host's words", KIND_TEXT, 8, 0, 0u, 0},
    {"payment_method_source", "payment_method_source", "None: none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"price_list", "price_list", "its code", KIND_TEXT, 32, 0, 0u, 0},
    {"price_list_source", "price_list_source", "None: none", KIND_ID_OR_NONE, 48, 0, 0u, 0},
    {"shipping_method", "shipping_method", "in the host's words", KIND_TEXT, 56, 0, 0u, 0},
    {"shipping_method_source", "shipping_method_source", "None: none", KIND_ID_OR_NONE, 72, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 where somebody says: no discount", KIND_DECIMAL, 80, 0, 0u, 0},
    {"discount_percent_source", "discount_percent_source", "None: none", KIND_ID_OR_NONE, 104, 0, 0u, 0},
    {"terms_source", "terms_source", "whose terms, see ledger_list_terms and its like; None: none", KIND_ID_OR_NONE, 112, 0, 0u, 0},
    {"partial_payments_source", "partial_payments_source", "None: none", KIND_ID_OR_NONE, 120, 0, 0u, 0},
    {"product_display_source", "product_display_source", "None: none", KIND_ID_OR_NONE, 128, 0, 0u, 0},
    {"payment_method_level", "payment_method_level", "where it comes from", KIND_ENUM, 136, 0, 23u, 0},
    {"price_list_level", "price_list_level", "where it comes from", KIND_ENUM, 140, 0, 23u, 0},
    {"shipping_method_level", "shipping_method_level", "where it comes from", KIND_ENUM, 144, 0, 23u, 0},
    {"discount_percent_level", "discount_percent_level", "where it comes from", KIND_ENUM, 148, 0, 23u, 0},
    {"terms_level", "terms_level", "where they come from", KIND_ENUM, 152, 0, 23u, 0},
    {"partial_payments_level", "partial_payments_level", "where it comes from", KIND_ENUM, 156, 0, 23u, 0},
    {"product_display_level", "product_display_level", "where it comes from", KIND_ENUM, 160, 0, 23u, 0},
    {"partial_payments", "partial_payments", "allowed or refused", KIND_ENUM, 164, 0, 18u, 0},
    {"product_display", "product_display", "which products it is shown", KIND_ENUM, 168, 0, 19u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_company_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"name", "name", "what it is called", KIND_TEXT, 8, 0, 0u, 0},
    {"legal_name", "legal_name", "as it is registered", KIND_TEXT, 24, 0, 0u, 0},
    {"tax_number", "tax_number", "under which it is known to tax authorities", KIND_TEXT, 40, 0, 0u, 0},
    {"street", "street", "several lines, where there are", KIND_TEXT, 56, 0, 0u, 0},
    {"postal_code", "postal_code", "postal code", KIND_TEXT, 72, 0, 0u, 0},
    {"city", "city", "city", KIND_TEXT, 88, 0, 0u, 0},
    {"region", "region", "state, county, prefecture", KIND_TEXT, 104, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 120, 0, 0u, 0},
    {"email", "email", "e-mail address", KIND_TEXT, 136, 0, 0u, 0},
    {"phone", "phone", "telephone", KIND_TEXT, 152, 0, 0u, 0},
    {"website", "website", "website", KIND_TEXT, 168, 0, 0u, 0},
    {"bank_account", "bank_account", "where customers pay to, as it is printed", KIND_TEXT, 184, 0, 0u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 200, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 216, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 232, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of new documents", KIND_DECIMAL, 248, 0, 0u, 0},
    {"product_display", "product_display", "which products customers are shown", KIND_ENUM, 272, 0, 19u, 0},
    {"created", "created", "sequence", KIND_ID, 280, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 288, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_group_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"code", "code", "unique among groups; may be empty", KIND_TEXT, 8, 0, 0u, 0},
    {"name", "name", "what it is called", KIND_TEXT, 24, 0, 0u, 0},
    {"payment_method", "payment_method", "default of new documents, in the host's words", KIND_TEXT, 40, 0, 0u, 0},
    {"price_list", "price_list", "default of new documents: its code", KIND_TEXT, 56, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of new documents, in the host's words", KIND_TEXT, 72, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0 .. 100; default of new documents; 0: what the company gives", KIND_DECIMAL, 88, 0, 0u, 0},
    {"partial_payments", "partial_payments", "whether a payment may leave part of a due portion open", KIND_ENUM, 112, 0, 18u, 0},
    {"product_display", "product_display", "which products its customers are shown", KIND_ENUM, 116, 0, 19u, 0},
    {"no_discount", "no_discount", "1: no discount, whatever the company gives", KIND_BOOL, 120, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 128, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 136, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_contact_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 16, 0, 0u, 0},
    {"role", "role", "what the person does there; personal", KIND_TEXT, 32, 0, 0u, 0},
    {"email", "email", "personal", KIND_TEXT, 48, 0, 0u, 0},
    {"phone", "phone", "personal", KIND_TEXT, 64, 0, 0u, 0},
    {"mobile", "mobile", "personal", KIND_TEXT, 80, 0, 0u, 0},
    {"fax", "fax", "personal", KIND_TEXT, 96, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 112, 0, 0u, 0},
    {"primary", "primary", "1: the one to begin with", KIND_BOOL, 128, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 136, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 144, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_address_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"label", "label", "in the host's words: \"warehouse north\"; personal", KIND_TEXT, 16, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 32, 0, 0u, 0},
    {"recipient", "recipient", "personal", KIND_TEXT, 48, 0, 0u, 0},
    {"street", "street", "several lines, where there are; personal", KIND_TEXT, 64, 0, 0u, 0},
    {"postal_code", "postal_code", "personal", KIND_TEXT, 80, 0, 0u, 0},
    {"city", "city", "personal", KIND_TEXT, 96, 0, 0u, 0},
    {"region", "region", "state, county, prefecture; personal", KIND_TEXT, 112, 0, 0u, 0},
    {"kind", "kind", "what it is for", KIND_ENUM, 128, 0, 24u, 0},
    {"is_default", "is_default", "1: the one of its kind to begin with; whoever was it before no longer is", KIND_BOOL, 132, 0, 0u, 0},
    {"inactive", "inactive", "1: kept for what was sent there", KIND_BOOL, 133, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 136, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 144, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_tax_registration_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"kind", "kind", "in a code of the host's: \"VAT\"", KIND_TEXT, 16, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 32, 0, 0u, 0},
    {"number", "number", "personal", KIND_TEXT, 48, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 64, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 72, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_licence_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"kind", "kind", "in a code of the host's: \"contractor\"", KIND_TEXT, 16, 0, 0u, 0},
    {"number", "number", "unique among those of its kind", KIND_TEXT, 32, 0, 0u, 0},
    {"authority", "authority", "who gave it", KIND_TEXT, 48, 0, 0u, 0},
    {"expires", "expires", "date, the last day; 0: never", KIND_DATE, 64, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 72, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 80, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_site_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "unique among sites; may be empty", KIND_TEXT, 16, 0, 0u, 0},
    {"country", "country", "code of ISO 3166, \"RO\"", KIND_TEXT, 32, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key; unique; may be empty", KIND_TEXT, 48, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 64, 0, 0u, 0},
    {"street", "street", "several lines, where there are; personal", KIND_TEXT, 80, 0, 0u, 0},
    {"postal_code", "postal_code", "personal", KIND_TEXT, 96, 0, 0u, 0},
    {"city", "city", "personal", KIND_TEXT, 112, 0, 0u, 0},
    {"region", "region", "state, county, prefecture; personal", KIND_TEXT, 128, 0, 0u, 0},
    {"status", "status", "whether something is done there", KIND_ENUM, 144, 0, 25u, 0},
    {"created", "created", "sequence", KIND_ID, 152, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 160, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_job_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "its code", KIND_TEXT, 16, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 32, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key", KIND_TEXT, 48, 0, 0u, 0},
    {"status", "status", "whether it takes invoices", KIND_ENUM, 64, 0, 26u, 0},
    {"created", "created", "sequence", KIND_ID, 72, 0, 0u, 0},
    {"site", "site", "where it is done; 0: nowhere in particular", KIND_ID_OR_NONE, 80, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_contract_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"number", "number", "its number", KIND_TEXT, 24, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key", KIND_TEXT, 40, 0, 0u, 0},
    {"starts", "starts", "date; 0: not told", KIND_DATE, 56, 0, 0u, 0},
    {"ends", "ends", "date; 0: open-ended", KIND_DATE, 60, 0, 0u, 0},
    {"payment_method", "payment_method", "default of its documents", KIND_TEXT, 64, 0, 0u, 0},
    {"price_list", "price_list", "default of its documents: its code", KIND_TEXT, 80, 0, 0u, 0},
    {"shipping_method", "shipping_method", "default of its documents", KIND_TEXT, 96, 0, 0u, 0},
    {"discount_percent", "discount_percent", "0: what its customer gets", KIND_DECIMAL, 112, 0, 0u, 0},
    {"no_discount", "no_discount", "1: no discount, whatever its customer gets", KIND_BOOL, 136, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 144, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 152, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_application_row[] = {
    {"application", "application", "its sequence: what ledger_unapply names", KIND_ID, 0, 0, 0u, 0},
    {"credit", "credit", "what was used ...", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"debit", "debit", "... on what", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"credit_number", "credit_number", "the credit's number", KIND_TEXT, 40, 0, 0u, 0},
    {"debit_number", "debit_number", "the debit's number", KIND_TEXT, 56, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 72, 0, 0u, 0},
    {"debit_job", "debit_job", "None: none", KIND_ID_OR_NONE, 80, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 88, 0, 0u, 0},
    {"effective", "effective", "business date", KIND_DATE, 112, 0, 0u, 0},
    {"undone_on", "undone_on", "date; 0: live", KIND_DATE, 116, 0, 0u, 0},
    {"undone", "undone", "1: undone at the as-of point", KIND_BOOL, 120, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_made_item_row[] = {
    {"item", "item", "which; in a dry run: which it would be", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"total", "total", "> 0, or 0 of an invoice without an amount; debit or credit", KIND_MONEY, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_made_application_row[] = {
    {"application", "application", "its sequence; in a dry run: which it would be", KIND_ID, 0, 0, 0u, 0},
    {"credit", "credit", "what was used ...", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"debit", "debit", "... on what", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 40, 0, 0u, 0},
    {"effective", "effective", "business date", KIND_DATE, 64, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_mark_row[] = {
    {"mark", "mark", "its sequence: its name", KIND_ID, 0, 0, 0u, 0},
    {"kind", "kind", "what it says", KIND_ENUM, 8, 0, 28u, 0},
    {"outcome", "outcome", "how it ended; 0: it has not", KIND_ENUM, 12, 0, 29u, 0},
    {"item", "item", "on which item; None: on the account", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"customer", "customer", "whose; 0: in a record of an item's mark", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"amount", "amount", "as it was placed", KIND_MONEY, 40, 0, 0u, 0},
    {"left", "left", "of it: what nothing took that names the mark", KIND_MONEY, 64, 0, 0u, 0},
    {"effective", "effective", "business date", KIND_DATE, 88, 0, 0u, 0},
    {"until", "until", "last day of a promise; None: none", KIND_DATE, 92, 0, 0u, 0},
    {"ended", "ended", "sequence; 0: not ended", KIND_ID_OR_NONE, 96, 0, 0u, 0},
    {"ended_on", "ended_on", "date; 0: not ended", KIND_DATE, 104, 0, 0u, 0},
    {"code", "code", "the reason, in a code of the host's", KIND_TEXT, 112, 0, 0u, 0},
    {"note", "note", "personal", KIND_TEXT, 128, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_period_lock_row[] = {
    {"command_class", "command_class", "for which commands", KIND_ENUM, 0, 0, 30u, 0},
    {"through", "through", "last locked day; 0: the lock was lifted, in a record", KIND_DATE, 4, 0, 0u, 0},
    {"locked", "locked", "sequence", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_lock_exception_row[] = {
    {"granted", "granted", "sequence: its name", KIND_ID, 0, 0, 0u, 0},
    {"withdrawn", "withdrawn", "sequence; 0: not", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"actor", "actor", "\"\": anybody", KIND_TEXT, 16, 0, 0u, 0},
    {"command_class", "command_class", "for which commands", KIND_ENUM, 32, 0, 30u, 0},
    {"from_", "from", "first day; 0: from the beginning", KIND_DATE, 36, 0, 0u, 0},
    {"to", "to", "last day; 0: any", KIND_DATE, 40, 0, 0u, 0},
    {"expires", "expires_micros", "0: never", KIND_INSTANT, 48, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_note_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"author", "author", "who wrote it", KIND_TEXT, 32, 0, 0u, 0},
    {"text", "text", "personal", KIND_TEXT, 48, 0, 0u, 0},
    {"written", "written_micros", "when, microseconds UTC since 1970; 0: not told", KIND_INSTANT, 64, 0, 0u, 0},
    {"pinned", "pinned", "1: to be seen first", KIND_BOOL, 72, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 80, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 88, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_communication_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"contact", "contact", "with whom, of the customer's; 0: nobody in particular", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"author", "author", "who acted for the host", KIND_TEXT, 40, 0, 0u, 0},
    {"external_ref", "external_ref", "a message id, say; unique; may be empty", KIND_TEXT, 56, 0, 0u, 0},
    {"subject", "subject", "personal", KIND_TEXT, 72, 0, 0u, 0},
    {"text", "text", "personal", KIND_TEXT, 88, 0, 0u, 0},
    {"happened", "happened_micros", "when, microseconds UTC since 1970; 0: not told", KIND_INSTANT, 104, 0, 0u, 0},
    {"channel", "channel", "by which way", KIND_ENUM, 112, 0, 31u, 0},
    {"direction", "direction", "from whom", KIND_ENUM, 116, 0, 32u, 0},
    {"created", "created", "sequence", KIND_ID, 120, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 128, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_attachment_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"communication", "communication", "that it came or went with; 0: with none", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {"about", "about", "a document of the customer, a draft too; None: none", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"media_type", "media_type", "\"application/pdf\"", KIND_TEXT, 40, 0, 0u, 0},
    {"byte_count", "byte_count", "its size", KIND_UINT64, 56, 0, 0u, 0},
    {"digest", "digest", "of its bytes, in a form of the host's: \"sha256:9f86d0...\"", KIND_TEXT, 64, 0, 0u, 0},
    {"category", "category", "in a code of the host's: \"contract\"", KIND_TEXT, 80, 0, 0u, 0},
    {"author", "author", "who added it", KIND_TEXT, 96, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 112, 0, 0u, 0},
    {"location", "location", "where the host keeps it; personal", KIND_TEXT, 128, 0, 0u, 0},
    {"added", "added_micros", "when, microseconds UTC since 1970; 0: not told", KIND_INSTANT, 144, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 152, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 160, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_link_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 8, 0, 0u, 0},
    {"record", "record", "id of the note, communication or attachment", KIND_ID, 16, 0, 0u, 0},
    {"item", "item", "of the customer's, a draft too", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"kind", "kind", "which of them: ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT", KIND_ENUM, 40, 0, 2u, 0},
    {"created", "created", "sequence", KIND_ID, 48, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 56, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_media_type_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"pattern", "pattern", "in lower case: \"application/pdf\", or with a star for any subtype; unique", KIND_TEXT, 8, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 24, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_number_range_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"code", "code", "unique among number ranges; may be empty", KIND_TEXT, 8, 0, 0u, 0},
    {"prefix", "prefix", "before the digits; {year} in it is the fiscal year of the document date", KIND_TEXT, 24, 0, 0u, 0},
    {"start", "start", "the first: none is below it; from 1 where it is 0", KIND_ID, 40, 0, 0u, 0},
    {"kind", "kind", "of the documents", KIND_ENUM, 48, 0, 0u, 0},
    {"reset", "reset", "when it begins anew", KIND_ENUM, 52, 0, 33u, 0},
    {"width", "width", "digits at least, filled with zeros in front", KIND_UINT32, 56, 0, 0u, 0},
    {"automatic", "automatic", "1: for documents that have no number and name no range", KIND_BOOL, 60, 0, 0u, 0},
    {"created", "created", "sequence", KIND_ID, 64, 0, 0u, 0},
    {"changed", "changed", "sequence of the last change", KIND_ID, 72, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_balance_row[] = {
    {"customer", "customer", "whose", KIND_ID, 0, 0, 0u, 0},
    {"job", "job", "scope job: which; None: none", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"scope", "scope", "what it stands for", KIND_ENUM, 16, 0, 34u, 0},
    {"currency", "currency", "of the amounts", KIND_CURRENCY, 24, 0, 0u, 0},
    {"balance", "balance", "open - unapplied; positive: the customer owes", KIND_MONEY, 32, 0, 0u, 0},
    {"open", "open", "of debit items", KIND_MONEY, 56, 0, 0u, 0},
    {"unapplied", "unapplied", "of credit items", KIND_MONEY, 80, 0, 0u, 0},
    {"past_due", "past_due", "of open", KIND_MONEY, 104, 0, 0u, 0},
    {"disputed", "disputed", "of open", KIND_MONEY, 128, 0, 0u, 0},
    {"invoiced", "invoiced", "invoices, less voided", KIND_MONEY, 152, 0, 0u, 0},
    {"paid", "paid", "payments, less reversed", KIND_MONEY, 176, 0, 0u, 0},
    {"credits", "credits", "credit memos and account credits, less voided", KIND_MONEY, 200, 0, 0u, 0},
    {"written_off", "written_off", "write-offs, less recovered", KIND_MONEY, 224, 0, 0u, 0},
    {"refunded", "refunded", "refunds", KIND_MONEY, 248, 0, 0u, 0},
    {"other_charges", "other_charges", "debit notes, fees, finance charges, adjustments, less voided", KIND_MONEY, 272, 0, 0u, 0},
    {"opening", "opening", "opening debits - opening credits", KIND_MONEY, 296, 0, 0u, 0},
    {"open_items", "open_items", "how many debit items have something open", KIND_ID, 320, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_aging_bucket_row[] = {
    {"from_days", "from_days", "smallest days past due; INT32_MIN: open", KIND_INT32, 0, 0, 0u, 0},
    {"to_days", "to_days", "largest; INT32_MAX: open", KIND_INT32, 4, 0, 0u, 0},
    {"label", "label", "\"not due\", \"1-30\", \"91+\"", KIND_TEXT, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_aging_row[] = {
    {"customer", "customer", "0: grouped by currency or salesperson", KIND_ID_OR_NONE, 0, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 8, 0, 0u, 0},
    {"item", "item", "grouped by item: which; None: grouped otherwise", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"salesperson", "salesperson", "grouped by salesperson: who", KIND_TEXT, 32, 0, 0u, 0},
    {"currency", "currency", "of the amounts", KIND_CURRENCY, 48, 0, 0u, 0},
    {"not_due", "not_due", "sum of the not-due buckets", KIND_MONEY, 56, 0, 0u, 0},
    {"past_due", "past_due", "sum of the past-due buckets", KIND_MONEY, 80, 0, 0u, 0},
    {"retention", "retention", "withheld, not aged", KIND_MONEY, 104, 0, 0u, 0},
    {"disputed", "disputed", "disputed, not aged", KIND_MONEY, 128, 0, 0u, 0},
    {"unapplied", "unapplied", "positive; subtracted in the balance", KIND_MONEY, 152, 0, 0u, 0},
    {"balance", "balance", "what the customer owes", KIND_MONEY, 176, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_summary_row[] = {
    {"customer", "customer", "whose", KIND_ID, 0, 0, 0u, 0},
    {"code", "code", "the host's customer number", KIND_TEXT, 8, 0, 0u, 0},
    {"name", "name", "personal", KIND_TEXT, 24, 0, 0u, 0},
    {"label", "label", "the host's own status label", KIND_TEXT, 40, 0, 0u, 0},
    {"salesperson", "salesperson", "the customer's", KIND_TEXT, 56, 0, 0u, 0},
    {"status", "status", "what it may still be billed", KIND_ENUM, 72, 0, 20u, 0},
    {"established", "established", "date; 0: not told", KIND_DATE, 76, 0, 0u, 0},
    {"last_bill_date", "last_bill_date", "document date of the last invoice not voided; None: none", KIND_DATE, 80, 0, 0u, 0},
    {"last_payment_date", "last_payment_date", "effective date of the last payment not reversed; None: none", KIND_DATE, 84, 0, 0u, 0},
    {"credit_limit", "credit_limit", "None: none", KIND_MONEY, 88, 0, 0u, 0},
    {"days_to_pay_sum", "days_to_pay_sum", "document date to closing date, over closed invoices", KIND_DECIMAL, 112, 0, 0u, 0},
    {"days_to_pay_count", "days_to_pay_count", "closed invoices; None: none, which is not 0 days", KIND_UINT64, 136, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_summary_currency_row[] = {
    {"currency", "currency", "of the amounts", KIND_CURRENCY, 0, 0, 0u, 0},
    {"not_due", "not_due", "sum of the not-due buckets", KIND_MONEY, 8, 0, 0u, 0},
    {"past_due", "past_due", "sum of the past-due buckets", KIND_MONEY, 32, 0, 0u, 0},
    {"unapplied", "unapplied", "of credit items", KIND_MONEY, 56, 0, 0u, 0},
    {"total_current_due", "total_current_due", "not due + past due - unapplied", KIND_MONEY, 80, 0, 0u, 0},
    {"retention", "retention", "withheld", KIND_MONEY, 104, 0, 0u, 0},
    {"disputed", "disputed", "of what is open; in no bucket", KIND_MONEY, 128, 0, 0u, 0},
    {"total_balance_due", "total_balance_due", "total current due + retention + disputed = balance", KIND_MONEY, 152, 0, 0u, 0},
    {"invoiced", "invoiced", "invoices, less voided", KIND_MONEY, 176, 0, 0u, 0},
    {"paid", "paid", "payments, less reversed", KIND_MONEY, 200, 0, 0u, 0},
    {"credits", "credits", "credit memos and account credits, less voided", KIND_MONEY, 224, 0, 0u, 0},
    {"available_credit", "available_credit", "unapplied and unreserved", KIND_MONEY, 248, 0, 0u, 0},
    {"open_items", "open_items", "how many debit items have something open", KIND_ID, 272, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_figures[] = {
    {"currency", "currency", "the one asked for", KIND_CURRENCY, 8, 0, 0u, 0},
    {"bucket_count", "bucket_count", "as the calculator says", KIND_UINT64, 16, 0, 0u, 0},
    {"unapplied", "unapplied", "positive; subtracted in the balance", KIND_MONEY, 24, 0, 0u, 0},
    {"disputed", "disputed", "of what is open: in no bucket", KIND_MONEY, 48, 0, 0u, 0},
    {"balance", "balance", "sum of the buckets + disputed - unapplied", KIND_MONEY, 72, 0, 0u, 0},
    {"buckets", "buckets", "not due first, then past due", KIND_MONEYS, 96, 0, 16u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_history_row[] = {
    {"kind", "kind", "what it is", KIND_ENUM, 0, 0, 39u, 0},
    {"effective", "effective", "business date", KIND_DATE, 4, 0, 0u, 0},
    {"sequence", "sequence", "when it became known", KIND_ID, 8, 0, 0u, 0},
    {"item", "item", "issued or reversed; the credit of an application", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"other", "other", "the debit of an application; None: nothing", KIND_ITEM_REF, 32, 0, 0u, 0},
    {"number", "number", "of item", KIND_TEXT, 48, 0, 0u, 0},
    {"other_number", "other_number", "of other", KIND_TEXT, 64, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 80, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 88, 0, 0u, 0},
    {"change", "change", "of the balance: + owes more; 0 for applications", KIND_MONEY, 96, 0, 0u, 0},
    {"applied", "applied", "applications: the amount, negative when undone", KIND_MONEY, 120, 0, 0u, 0},
    {"balance", "balance", "after this line, in date and sequence order", KIND_MONEY, 144, 0, 0u, 0},
    {"recorded", "recorded_micros", "host's instant; None: none", KIND_INSTANT, 168, 0, 0u, 0},
    {"method", "method", "of a payment or refund", KIND_TEXT, 176, 0, 0u, 0},
    {"reference", "reference", "of a document", KIND_TEXT, 192, 0, 0u, 0},
    {"actor", "actor", "who", KIND_TEXT, 208, 0, 0u, 0},
    {"reason", "reason", "why; personal", KIND_TEXT, 224, 0, 0u, 0},
    {"reversal", "reversal", "how it was undone", KIND_ENUM, 240, 0, 16u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_explain_part_row[] = {
    {"kind", "kind", "what it is", KIND_ENUM, 0, 0, 39u, 0},
    {"portion", "portion", "of item, counted from 0", KIND_UINT32, 4, 0, 0u, 0},
    {"item", "item", "whose remaining this part moves", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"other", "other", "what it was applied to, or what was applied to it; None: nothing", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"number", "number", "of item", KIND_TEXT, 40, 0, 0u, 0},
    {"other_number", "other_number", "of other", KIND_TEXT, 56, 0, 0u, 0},
    {"sequence", "sequence", "when it became known", KIND_ID, 72, 0, 0u, 0},
    {"effective", "effective", "business date", KIND_DATE, 80, 0, 0u, 0},
    {"basis_date", "basis_date", "aging cells: the date that chose the bucket ...; 0: another figure", KIND_DATE, 84, 0, 0u, 0},
    {"days", "days", "... and the days from it to the as-of date", KIND_INT32, 88, 0, 0u, 0},
    {"amount", "amount", "signed", KIND_MONEY, 96, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_numbering_row[] = {
    {"series", "series", "how many series", KIND_ID, 0, 0, 0u, 0},
    {"gaps", "gaps", "how many gaps in them", KIND_ID, 8, 0, 0u, 0},
    {"voided", "voided", "numbers of voided or reversed items", KIND_ID, 16, 0, 0u, 0},
    {"without_digits", "without_digits", "numbers that do not end in digits (or in more than 18)", KIND_ID, 24, 0, 0u, 0},
    {"without_number", "without_number", "items that have none", KIND_ID, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_number_series_row[] = {
    {"prefix", "prefix", "what stands before the digits", KIND_TEXT, 0, 0, 0u, 0},
    {"first", "first", "smallest number", KIND_ID, 16, 0, 0u, 0},
    {"last", "last", "largest number", KIND_ID, 24, 0, 0u, 0},
    {"used", "used", "different numbers in use, voided ones among them", KIND_ID, 32, 0, 0u, 0},
    {"voided", "voided", "of voided or reversed items", KIND_ID, 40, 0, 0u, 0},
    {"repeated", "repeated", "items with a number used already (007 after 7)", KIND_ID, 48, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_number_gap_row[] = {
    {"series", "series", "row of TABLE_NUMBER_SERIES", KIND_ID, 0, 0, 0u, 0},
    {"first", "first", "first missing number", KIND_ID, 8, 0, 0u, 0},
    {"last", "last", "last missing number", KIND_ID, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_voided_number_row[] = {
    {"series", "series", "row of TABLE_NUMBER_SERIES", KIND_ID, 0, 0, 0u, 0},
    {"value", "value", "the number", KIND_ID, 8, 0, 0u, 0},
    {"item", "item", "whose it is", KIND_ITEM_REF, 16, 0, 0u, 0},
    {"voided", "voided", "date of the void", KIND_DATE, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_search_row[] = {
    {"id", "id", "its id", KIND_ID, 0, 0, 0u, 0},
    {"customer", "customer", "whose it is; a customer's own id", KIND_ID, 8, 0, 0u, 0},
    {"code", "code", "of a customer or a job; the number of a document", KIND_TEXT, 16, 0, 0u, 0},
    {"name", "name", "of a customer, a contact or a job; the reference of a document", KIND_TEXT, 32, 0, 0u, 0},
    {"kind", "kind", "what it is", KIND_ENUM, 48, 0, 40u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_settings_row[] = {
    {"rounding", "rounding", "of every ledger rule", KIND_ENUM, 0, 0, 3u, 0},
    {"tax_scope", "tax_scope", "where tax is rounded", KIND_ENUM, 4, 0, 10u, 0},
    {"refuse_partial_payments", "refuse_partial_payments", "1: payments may not leave part of a due portion open", KIND_BOOL, 8, 0, 0u, 0},
    {"new_documents_take_open_credit", "new_documents_take_open_credit", "1: a new invoice first eats what credit is open", KIND_BOOL, 9, 0, 0u, 0},
    {"surplus_credit_settles_oldest", "surplus_credit_settles_oldest", "1: what credit is then left goes to the oldest open items", KIND_BOOL, 10, 0, 0u, 0},
    {"prospects_stay", "prospects_stay", "1: a prospect stays one until a command makes it active", KIND_BOOL, 11, 0, 0u, 0},
    {"numbers_not_unique", "numbers_not_unique", "1: numbers are neither indexed nor unique", KIND_BOOL, 12, 0, 0u, 0},
    {"unique_transaction_ids", "unique_transaction_ids", "1: a transaction id is that of one payment of a method", KIND_BOOL, 13, 0, 0u, 0},
    {"fiscal_year_by_start", "fiscal_year_by_start", "1: a fiscal year is called after the year in which it begins", KIND_BOOL, 14, 0, 0u, 0},
    {"fiscal_year_end_month", "fiscal_year_end_month", "of the last day of the fiscal year; 0: December", KIND_UINT32, 16, 0, 0u, 0},
    {"fiscal_year_end_day", "fiscal_year_end_day", "0: the month's last", KIND_UINT32, 20, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_currency_row[] = {
    {"currency", "currency", "its code and digits", KIND_CURRENCY, 0, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_customer_activated_row[] = {
    {"customer", "customer", "which", KIND_ID, 0, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_document_row[] = {
    {"item", "item", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"customer", "customer", "whose", KIND_ID, 16, 0, 0u, 0},
    {"job", "job", "None: none", KIND_ID_OR_NONE, 24, 0, 0u, 0},
    {"contract", "contract", "None: none", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"currency", "currency", "of its amounts", KIND_CURRENCY, 40, 0, 0u, 0},
    {"amount", "amount", "its total, positive; of a draft None: not told", KIND_MONEY, 48, 0, 0u, 0},
    {"tax", "tax", "part of amount; None: a bare total", KIND_MONEY, 72, 0, 0u, 0},
    {"effective", "effective", "business date; 0: a draft", KIND_DATE, 96, 0, 0u, 0},
    {"document_date", "document_date", "document date; 0: a draft without one", KIND_DATE, 100, 0, 0u, 0},
    {"due", "due", "of a draft that tells one; 0: by its portions or terms", KIND_DATE, 104, 0, 0u, 0},
    {"value_date", "value_date", "of a payment; 0: not told", KIND_DATE, 108, 0, 0u, 0},
    {"delivery_date", "delivery_date", "of an invoice; 0: not told", KIND_DATE, 112, 0, 0u, 0},
    {"draft_state", "draft_state", "where it stands outside the books; 0: in the books", KIND_ENUM, 116, 0, 15u, 0},
    {"tax_scope", "tax_scope", "where tax is rounded", KIND_ENUM, 120, 0, 10u, 0},
    {"about", "about", "a credit memo's invoice, a fee's payment; None: nothing", KIND_ITEM_REF, 128, 0, 0u, 0},
    {"made_with", "made_with", "sequence of the first event made together with it; 0: it is alone", KIND_ID_OR_NONE, 144, 0, 0u, 0},
    {"number", "number", "its number", KIND_TEXT, 152, 0, 0u, 0},
    {"salesperson", "salesperson", "frozen at issue", KIND_TEXT, 168, 0, 0u, 0},
    {"series", "series", "recurring invoices that belong together", KIND_TEXT, 184, 0, 0u, 0},
    {"reference", "reference", "the customer's order number, say; personal", KIND_TEXT, 200, 0, 0u, 0},
    {"method", "method", "of a payment or refund", KIND_TEXT, 216, 0, 0u, 0},
    {"transaction_id", "transaction_id", "of a payment or refund", KIND_TEXT, 232, 0, 0u, 0},
    {"notes", "notes", "personal", KIND_TEXT, 248, 0, 0u, 0},
    {"external_ref", "external_ref", "the host's key", KIND_TEXT, 264, 0, 0u, 0},
    {"number_range", "number_range", "that gave the number; of a draft: that is to give it; None: none", KIND_ID_OR_NONE, 280, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_draft_deleted_row[] = {
    {"draft", "draft", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_credit_applied_row[] = {
    {"application", "application", "its sequence: what ledger_unapply names", KIND_ID, 0, 0, 0u, 0},
    {"credit", "credit", "what was used ...", KIND_ITEM_REF, 8, 0, 0u, 0},
    {"debit", "debit", "... on what", KIND_ITEM_REF, 24, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 40, 0, 0u, 0},
    {"effective", "effective", "business date", KIND_DATE, 64, 0, 0u, 0},
    {"made_with", "made_with", "sequence of the first event made together with it; 0: it is alone", KIND_ID_OR_NONE, 72, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_application_undone_row[] = {
    {"application", "application", "its sequence", KIND_ID, 0, 0, 0u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_item_reversed_row[] = {
    {"item", "item", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"reversal", "reversal", "how it was undone", KIND_ENUM, 16, 0, 16u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 20, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_reversal_undone_row[] = {
    {"item", "item", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_keys_dropped_row[] = {
    {"before", "before", "those of commands recorded before this sequence", KIND_ID, 0, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_record_deleted_row[] = {
    {"kind", "kind", "contact, lock exception, ...", KIND_ENUM, 0, 0, 2u, 0},
    {"id", "id", "its id; of a lock exception the sequence that granted it", KIND_ID, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_personal_erased_row[] = {
    {"customer", "customer", "of this customer and all that is theirs; 0: of one record", KIND_ID_OR_NONE, 0, 0, 0u, 0},
    {"kind", "kind", "of the record", KIND_ENUM, 8, 0, 2u, 0},
    {"id", "id", "of the record; 0: of a customer", KIND_ID_OR_NONE, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_due_changed_row[] = {
    {"item", "item", "which", KIND_ITEM_REF, 0, 0, 0u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 16, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_added_portion_row[] = {
    {"due", "due", "0: never due", KIND_DATE, 0, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_moved_portion_row[] = {
    {"from_portion", "from_portion", "counted from 0", KIND_UINT32, 0, 0, 0u, 0},
    {"to_portion", "to_portion", "counted from 0", KIND_UINT32, 4, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_applied_portion_row[] = {
    {"credit_portion", "credit_portion", "of the credit item", KIND_UINT32, 0, 0, 0u, 0},
    {"debit_portion", "debit_portion", "of the debit item", KIND_UINT32, 4, 0, 0u, 0},
    {"amount", "amount", "> 0", KIND_MONEY, 8, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_mark_reduced_row[] = {
    {"mark", "mark", "its sequence", KIND_ID, 0, 0, 0u, 0},
    {"amount", "amount", "by which it claims less; > 0", KIND_MONEY, 8, 0, 0u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 32, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_mark_ended_row[] = {
    {"mark", "mark", "its sequence", KIND_ID, 0, 0, 0u, 0},
    {"outcome", "outcome", "how", KIND_ENUM, 8, 0, 29u, 0},
    {"effective", "effective", "from when on", KIND_DATE, 12, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_record_header[] = {
    {"first_sequence", "first_sequence", "of its first event; each next event has one more", KIND_ID, 8, 0, 0u, 0},
    {"event_count", "event_count", "how many events", KIND_UINT64, 16, 0, 0u, 0},
    {"recorded", "recorded_micros", "host's instant; None: none", KIND_INSTANT, 24, 0, 0u, 0},
    {"outcome_id", "outcome_id", "what Outcome.id said; 0: it made nothing", KIND_ID_OR_NONE, 32, 0, 0u, 0},
    {"idempotency_key", "idempotency_key", "None: no key was given", KIND_DIGEST, 40, 0, 0u, 0},
    {"fingerprint", "fingerprint", "of the command; None: without a key", KIND_DIGEST, 56, 0, 0u, 0},
    {"actor", "actor", "who", KIND_TEXT, 72, 0, 0u, 0},
    {"reason", "reason", "why; personal", KIND_TEXT, 88, 0, 0u, 0},
    {"effective", "effective", "business date; None: none", KIND_DATE, 104, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

static const Field fields_of_oi_iso4217_row[] = {
    {"code", "code", "\"USD\"; static", KIND_TEXT, 0, 0, 0u, 0},
    {"numeric", "numeric", "840", KIND_INT32, 16, 0, 0u, 0},
    {"digits", "digits", "2; -1: no minor unit, so not money here", KIND_INT32, 20, 0, 0u, 0},
    {NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}};

const Structure structures[] = {
    {"oi_business_calendar", "Which days are business days. None for it: Monday to Friday.", sizeof(oi_business_calendar), 3, 1, 0, fields_of_oi_business_calendar},
    {"oi_discount_tier", "An early-payment discount of a portion: kept with the document, not granted by this version.", sizeof(oi_discount_tier), 2, 1, 0, fields_of_oi_discount_tier},
    {"oi_terms_portion", "One portion of payment terms and when it is due. All zero: all of it, on receipt. net: base + days,\n"
        "+ months, day of that month, + days_after, then the shift, in this order. proximo: a base day <=\ncut"
        "off is due on `day` of the next month, a later one the month after.", sizeof(oi_terms_portion), 13, 1, 0, fields_of_oi_terms_portion},
    {"oi_due_inputs", "The dates terms may count from.", sizeof(oi_due_inputs), 4, 1, 0, fields_of_oi_due_inputs},
    {"oi_due_portion", "One portion of a document.", sizeof(oi_due_portion), 2, 1, 1, fields_of_oi_due_portion},
    {"oi_line_tax", "A tax on a line.", sizeof(oi_line_tax), 2, 1, 0, fields_of_oi_line_tax},
    {"oi_line_input", "A line of a document: round(quantity x unit price) - discount.", sizeof(oi_line_input), 7, 1, 0, fields_of_oi_line_input},
    {"oi_command_info", "Who, when and why.", sizeof(oi_command_info), 8, 1, 0, fields_of_oi_command_info},
    {"oi_drop_idempotency_keys_input", "Idempotency keys to be forgotten.", sizeof(oi_drop_idempotency_keys_input), 1, 1, 0, fields_of_oi_drop_idempotency_keys_input},
    {"oi_settings", "What the host decides once for the whole ledger. All zero: the defaults.", sizeof(oi_settings), 11, 1, 1, fields_of_oi_settings},
    {"oi_register_currency_input", "A currency that ISO 4217 lacks or has withdrawn.", sizeof(oi_register_currency_input), 1, 1, 0, fields_of_oi_register_currency_input},
    {"oi_as_of", "From which standpoint a figure is asked.", sizeof(oi_as_of), 2, 1, 0, fields_of_oi_as_of},
    {"oi_item_filter", "Which items. All zero: all, without drafts.", sizeof(oi_item_filter), 20, 1, 0, fields_of_oi_item_filter},
    {"oi_customer_input", "A customer.", sizeof(oi_customer_input), 29, 1, 0, fields_of_oi_customer_input},
    {"oi_delete_customer_input", "Which customer goes.", sizeof(oi_delete_customer_input), 1, 1, 0, fields_of_oi_delete_customer_input},
    {"oi_customer_filter", "Which customers. All zero: all.", sizeof(oi_customer_filter), 7, 1, 0, fields_of_oi_customer_filter},
    {"oi_company_input", "The host's own business: what stands on its documents, and the last defaults. Of several the one\nwit"
        "h the lowest id gives them.", sizeof(oi_company_input), 19, 1, 0, fields_of_oi_company_input},
    {"oi_delete_company_input", "Which company goes.", sizeof(oi_delete_company_input), 1, 1, 0, fields_of_oi_delete_company_input},
    {"oi_customer_group_input", "Customers that are dealt with alike: defaults of what a customer does not say itself.", sizeof(oi_customer_group_input), 11, 1, 0, fields_of_oi_customer_group_input},
    {"oi_delete_customer_group_input", "Which customer group goes.", sizeof(oi_delete_customer_group_input), 1, 1, 0, fields_of_oi_delete_customer_group_input},
    {"oi_contact_input", "A contact. All that is said of it is personal.", sizeof(oi_contact_input), 10, 1, 0, fields_of_oi_contact_input},
    {"oi_delete_contact_input", "Which contact goes.", sizeof(oi_delete_contact_input), 1, 1, 0, fields_of_oi_delete_contact_input},
    {"oi_address_input", "An address. All that is said of it is personal, but for its kind and country.", sizeof(oi_address_input), 12, 1, 0, fields_of_oi_address_input},
    {"oi_delete_address_input", "Which address goes.", sizeof(oi_delete_address_input), 1, 1, 0, fields_of_oi_delete_address_input},
    {"oi_tax_registration_input", "Under which number a customer is known to a tax authority.", sizeof(oi_tax_registration_input), 5, 1, 0, fields_of_oi_tax_registration_input},
    {"oi_delete_tax_registration_input", "Which tax registration goes.", sizeof(oi_delete_tax_registration_input), 1, 1, 0, fields_of_oi_delete_tax_registration_input},
    {"oi_licence_input", "What a customer may do by whose leave, and until when. Nothing of it is personal: number and\nauthori"
        "ty survive an erasure, so that a licence still tells whether somebody is known.", sizeof(oi_licence_input), 6, 1, 0, fields_of_oi_licence_input},
    {"oi_delete_licence_input", "Which licence goes.", sizeof(oi_delete_licence_input), 1, 1, 0, fields_of_oi_delete_licence_input},
    {"oi_site_input", "A place of a customer where jobs are done.", sizeof(oi_site_input), 11, 1, 0, fields_of_oi_site_input},
    {"oi_delete_site_input", "Which site goes.", sizeof(oi_delete_site_input), 1, 1, 0, fields_of_oi_delete_site_input},
    {"oi_job_input", "A job of a customer.", sizeof(oi_job_input), 7, 1, 0, fields_of_oi_job_input},
    {"oi_contract_input", "A contract with a customer.", sizeof(oi_contract_input), 13, 1, 0, fields_of_oi_contract_input},
    {"oi_invoice_input", "An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both\nw"
        "hen they agree. Due by portions, or on `due`, or by terms, or by those of its contract, its\ncustomer"
        " and those above (DefaultLevel), or on receipt, in this order.", sizeof(oi_invoice_input), 22, 1, 0, fields_of_oi_invoice_input},
    {"oi_target_input", "One debit item to be settled.", sizeof(oi_target_input), 3, 1, 0, fields_of_oi_target_input},
    {"oi_settlement_input", "How a credit is used. What is left stays as unapplied credit.", sizeof(oi_settlement_input), 4, 1, 0, fields_of_oi_settlement_input},
    {"oi_settle_input", "Open credit of a customer against its open items.", sizeof(oi_settle_input), 6, 1, 0, fields_of_oi_settle_input},
    {"oi_payment_input", "A payment: cash in.", sizeof(oi_payment_input), 13, 1, 0, fields_of_oi_payment_input},
    {"oi_mark_paid_input", "An invoice paid in full by one payment.", sizeof(oi_mark_paid_input), 2, 1, 0, fields_of_oi_mark_paid_input},
    {"oi_reverse_payment_input", "A payment to be reversed.", sizeof(oi_reverse_payment_input), 5, 1, 0, fields_of_oi_reverse_payment_input},
    {"oi_credit_memo_input", "A credit memo: lines, or a bare amount, or both when they agree.", sizeof(oi_credit_memo_input), 19, 1, 0, fields_of_oi_credit_memo_input},
    {"oi_account_credit_input", "Credit put on an account (+), or taken back from it (-): oldest first, never below zero.", sizeof(oi_account_credit_input), 11, 1, 0, fields_of_oi_account_credit_input},
    {"oi_delete_draft_input", "A draft to be dropped.", sizeof(oi_delete_draft_input), 1, 1, 0, fields_of_oi_delete_draft_input},
    {"oi_post_draft_input", "A draft to be posted.", sizeof(oi_post_draft_input), 3, 1, 0, fields_of_oi_post_draft_input},
    {"oi_apply_credit_input", "One credit item used on debit items named.", sizeof(oi_apply_credit_input), 3, 1, 0, fields_of_oi_apply_credit_input},
    {"oi_unapply_input", "An application group to be undone.", sizeof(oi_unapply_input), 2, 1, 0, fields_of_oi_unapply_input},
    {"oi_application_filter", "Which applications. All zero: all.", sizeof(oi_application_filter), 3, 1, 0, fields_of_oi_application_filter},
    {"oi_void_item_input", "A document to be withdrawn.", sizeof(oi_void_item_input), 3, 1, 0, fields_of_oi_void_item_input},
    {"oi_reinstate_input", "A reversal to be taken back.", sizeof(oi_reinstate_input), 1, 1, 0, fields_of_oi_reinstate_input},
    {"oi_change_due_input", "What is due otherwise.", sizeof(oi_change_due_input), 3, 1, 0, fields_of_oi_change_due_input},
    {"oi_mark_filter", "Which marks. All zero: all.", sizeof(oi_mark_filter), 4, 1, 0, fields_of_oi_mark_filter},
    {"oi_dispute_input", "What is contested.", sizeof(oi_dispute_input), 4, 1, 0, fields_of_oi_dispute_input},
    {"oi_resolve_dispute_input", "How a dispute ends.", sizeof(oi_resolve_dispute_input), 2, 1, 0, fields_of_oi_resolve_dispute_input},
    {"oi_refund_input", "Credit to be paid out.", sizeof(oi_refund_input), 8, 1, 0, fields_of_oi_refund_input},
    {"oi_write_off_input", "A debit item to be given up.", sizeof(oi_write_off_input), 4, 1, 0, fields_of_oi_write_off_input},
    {"oi_recover_write_off_input", "A write-off to be taken back.", sizeof(oi_recover_write_off_input), 1, 1, 0, fields_of_oi_recover_write_off_input},
    {"oi_lock_period_input", "Closes a period.", sizeof(oi_lock_period_input), 2, 1, 0, fields_of_oi_lock_period_input},
    {"oi_lock_exception_input", "Lets somebody write into a locked period.", sizeof(oi_lock_exception_input), 5, 1, 0, fields_of_oi_lock_exception_input},
    {"oi_withdraw_exception_input", "Takes an exception back.", sizeof(oi_withdraw_exception_input), 1, 1, 0, fields_of_oi_withdraw_exception_input},
    {"oi_note_input", "What somebody wrote down about a customer.", sizeof(oi_note_input), 7, 1, 0, fields_of_oi_note_input},
    {"oi_delete_note_input", "Which note goes.", sizeof(oi_delete_note_input), 1, 1, 0, fields_of_oi_delete_note_input},
    {"oi_communication_input", "What was said between the host and a customer: a letter, an e-mail, a call.", sizeof(oi_communication_input), 11, 1, 0, fields_of_oi_communication_input},
    {"oi_delete_communication_input", "Which communication goes.", sizeof(oi_delete_communication_input), 1, 1, 0, fields_of_oi_delete_communication_input},
    {"oi_attachment_input", "A file that belongs to a customer: what the host needs to find it, and to see that it is still the\ns"
        "ame.", sizeof(oi_attachment_input), 12, 1, 0, fields_of_oi_attachment_input},
    {"oi_delete_attachment_input", "Which attachment goes.", sizeof(oi_delete_attachment_input), 1, 1, 0, fields_of_oi_delete_attachment_input},
    {"oi_link_input", "One more document that a note, a communication or an attachment is about.", sizeof(oi_link_input), 5, 1, 0, fields_of_oi_link_input},
    {"oi_delete_link_input", "Which link goes.", sizeof(oi_delete_link_input), 1, 1, 0, fields_of_oi_delete_link_input},
    {"oi_media_type_input", "A media type that attachments may have, whatever case they say it in. As long as there is none,\never"
        "y type is taken.", sizeof(oi_media_type_input), 2, 1, 0, fields_of_oi_media_type_input},
    {"oi_delete_media_type_input", "Which media type goes.", sizeof(oi_delete_media_type_input), 1, 1, 0, fields_of_oi_delete_media_type_input},
    {"oi_number_range_input", "Numbers that the ledger gives to documents of one kind when it posts them, without a gap: what a\nref"
        "used or undone command took is given again. A number that a host gave, to a draft too, is passed\nove"
        "r. Refunds, write-offs and fees take numbers of automatic ranges too. Whichever way it counts, by\nfi"
        "scal year or ever, a changed range goes on. Where numbers need not be unique there are no ranges.", sizeof(oi_number_range_input), 8, 1, 0, fields_of_oi_number_range_input},
    {"oi_delete_number_range_input", "Which number range goes.", sizeof(oi_delete_number_range_input), 1, 1, 0, fields_of_oi_delete_number_range_input},
    {"oi_erase_personal_input", "Whose texts go, or of which record: exactly one of the two.", sizeof(oi_erase_personal_input), 3, 1, 0, fields_of_oi_erase_personal_input},
    {"oi_balance_options", "How an account balance is cut.", sizeof(oi_balance_options), 2, 1, 0, fields_of_oi_balance_options},
    {"oi_balance_filter", "Which balances. All zero: every customer who owes or is in credit.", sizeof(oi_balance_filter), 5, 1, 0, fields_of_oi_balance_filter},
    {"oi_aging_options", "How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and\ncurrency"
        ".", sizeof(oi_aging_options), 9, 1, 0, fields_of_oi_aging_options},
    {"oi_history_filter", "Which lines of a customer's history.", sizeof(oi_history_filter), 11, 1, 0, fields_of_oi_history_filter},
    {"oi_search_filter", "What is looked for.", sizeof(oi_search_filter), 4, 1, 0, fields_of_oi_search_filter},
    {"oi_terms_row", "One portion of payment terms; see TermsPortion.", sizeof(oi_terms_row), 14, 0, 1, fields_of_oi_terms_row},
    {"oi_terms_discount_row", "An early-payment discount of a portion of payment terms.", sizeof(oi_terms_discount_row), 3, 0, 1, fields_of_oi_terms_discount_row},
    {"oi_line_row", "A line of a document.", sizeof(oi_line_row), 6, 0, 1, fields_of_oi_line_row},
    {"oi_tax_row", "A document's tax of one code and rate.", sizeof(oi_tax_row), 4, 0, 1, fields_of_oi_tax_row},
    {"oi_document_totals", "What the lines of a document add up to.", sizeof(oi_document_totals), 4, 0, 1, fields_of_oi_document_totals},
    {"oi_recovery", "What replaying a piece of a journal did.", sizeof(oi_recovery), 5, 0, 1, fields_of_oi_recovery},
    {"oi_item_row", "An item or draft at an as-of point.", sizeof(oi_item_row), 33, 0, 1, fields_of_oi_item_row},
    {"oi_portion_row", "A due portion of an item.", sizeof(oi_portion_row), 4, 0, 1, fields_of_oi_portion_row},
    {"oi_customer_row", "A customer.", sizeof(oi_customer_row), 30, 0, 1, fields_of_oi_customer_row},
    {"oi_customer_defaults_row", "What a new document of a customer begins with. Beside each value the level that it comes from, and\nt"
        "he id of the record there.", sizeof(oi_customer_defaults_row), 21, 0, 1, fields_of_oi_customer_defaults_row},
    {"oi_company_row", "The host's own business: what stands on its documents, and the last defaults. Of several the one\nwit"
        "h the lowest id gives them.", sizeof(oi_company_row), 20, 0, 1, fields_of_oi_company_row},
    {"oi_customer_group_row", "Customers that are dealt with alike: defaults of what a customer does not say itself.", sizeof(oi_customer_group_row), 12, 0, 1, fields_of_oi_customer_group_row},
    {"oi_contact_row", "A contact.", sizeof(oi_contact_row), 12, 0, 1, fields_of_oi_contact_row},
    {"oi_address_row", "An address.", sizeof(oi_address_row), 14, 0, 1, fields_of_oi_address_row},
    {"oi_tax_registration_row", "Under which number a customer is known to a tax authority.", sizeof(oi_tax_registration_row), 7, 0, 1, fields_of_oi_tax_registration_row},
    {"oi_licence_row", "What a customer may do by whose leave, and until when.", sizeof(oi_licence_row), 8, 0, 1, fields_of_oi_licence_row},
    {"oi_site_row", "A place of a customer where jobs are done.", sizeof(oi_site_row), 13, 0, 1, fields_of_oi_site_row},
    {"oi_job_row", "A job.", sizeof(oi_job_row), 8, 0, 1, fields_of_oi_job_row},
    {"oi_contract_row", "A contract.", sizeof(oi_contract_row), 14, 0, 1, fields_of_oi_contract_row},
    {"oi_application_row", "An application group.", sizeof(oi_application_row), 11, 0, 1, fields_of_oi_application_row},
    {"oi_made_item_row", "An item a command made, or would make.", sizeof(oi_made_item_row), 2, 0, 1, fields_of_oi_made_item_row},
    {"oi_made_application_row", "An application a command made, or would make.", sizeof(oi_made_application_row), 5, 0, 1, fields_of_oi_made_application_row},
    {"oi_mark_row", "A mark at an as-of point; of what is open it counts no more than `left`.", sizeof(oi_mark_row), 13, 0, 1, fields_of_oi_mark_row},
    {"oi_period_lock_row", "A closed period.", sizeof(oi_period_lock_row), 3, 0, 1, fields_of_oi_period_lock_row},
    {"oi_lock_exception_row", "Who may write into a closed period.", sizeof(oi_lock_exception_row), 7, 0, 1, fields_of_oi_lock_exception_row},
    {"oi_note_row", "What somebody wrote down about a customer.", sizeof(oi_note_row), 9, 0, 1, fields_of_oi_note_row},
    {"oi_communication_row", "What was said between the host and a customer: a letter, an e-mail, a call.", sizeof(oi_communication_row), 13, 0, 1, fields_of_oi_communication_row},
    {"oi_attachment_row", "A file that belongs to a customer: what the host needs to find it, and to see that it is still the\ns"
        "ame.", sizeof(oi_attachment_row), 14, 0, 1, fields_of_oi_attachment_row},
    {"oi_link_row", "One more document that a note, a communication or an attachment is about.", sizeof(oi_link_row), 7, 0, 1, fields_of_oi_link_row},
    {"oi_media_type_row", "A media type that attachments may have. As long as there is none, every type is taken.", sizeof(oi_media_type_row), 4, 0, 1, fields_of_oi_media_type_row},
    {"oi_number_range_row", "Numbers that the ledger gives to documents of one kind.", sizeof(oi_number_range_row), 10, 0, 1, fields_of_oi_number_range_row},
    {"oi_balance_row", "What a customer owes in one currency, as a whole or for one job.", sizeof(oi_balance_row), 17, 0, 1, fields_of_oi_balance_row},
    {"oi_aging_bucket_row", "A column of an aging, in printing order: not due from the farthest, then past due from the youngest.", sizeof(oi_aging_bucket_row), 3, 0, 1, fields_of_oi_aging_bucket_row},
    {"oi_aging_row", "A row of an aging: not due + past due + retention + disputed - unapplied = balance, always.", sizeof(oi_aging_row), 11, 0, 1, fields_of_oi_aging_row},
    {"oi_summary_row", "The head of a customer's summary.", sizeof(oi_summary_row), 12, 0, 1, fields_of_oi_summary_row},
    {"oi_summary_currency_row", "A customer's summary in one currency.", sizeof(oi_summary_currency_row), 13, 0, 1, fields_of_oi_summary_currency_row},
    {"oi_customer_figures", "A customer's figures in one currency.", sizeof(oi_customer_figures), 6, 0, 1, fields_of_oi_customer_figures},
    {"oi_history_row", "A line of a transaction history.", sizeof(oi_history_row), 18, 0, 1, fields_of_oi_history_row},
    {"oi_explain_part_row", "A part of a figure: what one record contributes to it.", sizeof(oi_explain_part_row), 11, 0, 1, fields_of_oi_explain_part_row},
    {"oi_numbering_row", "Numbers of one kind as a whole.", sizeof(oi_numbering_row), 5, 0, 1, fields_of_oi_numbering_row},
    {"oi_number_series_row", "Numbers that are alike but for the digits at their end.", sizeof(oi_number_series_row), 6, 0, 1, fields_of_oi_number_series_row},
    {"oi_number_gap_row", "Numbers that are missing, both inclusive.", sizeof(oi_number_gap_row), 3, 0, 1, fields_of_oi_number_gap_row},
    {"oi_voided_number_row", "A number whose item is voided or reversed.", sizeof(oi_voided_number_row), 4, 0, 1, fields_of_oi_voided_number_row},
    {"oi_search_row", "What was found.", sizeof(oi_search_row), 5, 0, 1, fields_of_oi_search_row},
    {"oi_settings_row", "What the host decided for the whole ledger.", sizeof(oi_settings_row), 11, 0, 1, fields_of_oi_settings_row},
    {"oi_currency_row", "A currency that the ledger was told of.", sizeof(oi_currency_row), 1, 0, 1, fields_of_oi_currency_row},
    {"oi_customer_activated_row", "A prospect became active by its first invoice.", sizeof(oi_customer_activated_row), 1, 0, 1, fields_of_oi_customer_activated_row},
    {"oi_document_row", "A document as a record has it: an item issued, or a draft of one.", sizeof(oi_document_row), 25, 0, 1, fields_of_oi_document_row},
    {"oi_draft_deleted_row", "A draft was dropped.", sizeof(oi_draft_deleted_row), 1, 0, 1, fields_of_oi_draft_deleted_row},
    {"oi_credit_applied_row", "A credit item was used on a debit item.", sizeof(oi_credit_applied_row), 6, 0, 1, fields_of_oi_credit_applied_row},
    {"oi_application_undone_row", "An application counts no more.", sizeof(oi_application_undone_row), 2, 0, 1, fields_of_oi_application_undone_row},
    {"oi_item_reversed_row", "A whole item counts no more.", sizeof(oi_item_reversed_row), 3, 0, 1, fields_of_oi_item_reversed_row},
    {"oi_reversal_undone_row", "A reversed item counts again.", sizeof(oi_reversal_undone_row), 2, 0, 1, fields_of_oi_reversal_undone_row},
    {"oi_keys_dropped_row", "Idempotency keys were forgotten.", sizeof(oi_keys_dropped_row), 1, 0, 1, fields_of_oi_keys_dropped_row},
    {"oi_record_deleted_row", "A record of a kind without figures is gone.", sizeof(oi_record_deleted_row), 2, 0, 1, fields_of_oi_record_deleted_row},
    {"oi_personal_erased_row", "Personal texts went.", sizeof(oi_personal_erased_row), 3, 0, 1, fields_of_oi_personal_erased_row},
    {"oi_due_changed_row", "Amounts of a debit item are due otherwise.", sizeof(oi_due_changed_row), 2, 0, 1, fields_of_oi_due_changed_row},
    {"oi_added_portion_row", "A due date that no portion of the item had: a portion with nothing of its own, counted on from those"
        "\nit has.", sizeof(oi_added_portion_row), 1, 0, 1, fields_of_oi_added_portion_row},
    {"oi_moved_portion_row", "An amount of one portion of an item that belongs to another.", sizeof(oi_moved_portion_row), 3, 0, 1, fields_of_oi_moved_portion_row},
    {"oi_applied_portion_row", "One portion of a credit item on one portion of a debit item, counted from 0.", sizeof(oi_applied_portion_row), 3, 0, 1, fields_of_oi_applied_portion_row},
    {"oi_mark_reduced_row", "What was applied named a mark.", sizeof(oi_mark_reduced_row), 3, 0, 1, fields_of_oi_mark_reduced_row},
    {"oi_mark_ended_row", "A mark ended.", sizeof(oi_mark_ended_row), 3, 0, 1, fields_of_oi_mark_ended_row},
    {"oi_record_header", "What belongs to a record as a whole. Texts live as long as the record.", sizeof(oi_record_header), 9, 0, 1, fields_of_oi_record_header},
    {"oi_iso4217_row", "One row of the ISO 4217 table.", sizeof(oi_iso4217_row), 3, 0, 0, fields_of_oi_iso4217_row},
    {"oi_money", "An amount of one currency: a 128-bit count of minor units, two's complement. All zero: no amount.\nFr"
        "ozen.", sizeof(oi_money), 0, 0, 0, NULL},
};
const int structures_count = 141;
const int command_info_structure = 7;
const int settings_structure = 9;
const int as_of_structure = 11;
const int aging_options_structure = 73;
const int aging_bucket_structure = 108;
const int tax_row_structure = 79;
const int line_structure = 6;
const int terms_portion_structure = 2;
const int due_inputs_structure = 3;
const int business_calendar_structure = 0;
const int due_portion_structure = 4;

const Enumeration enumerations[] = {
    {"ItemKind", 0, 16},
    {"Status", -901, 1710},
    {"EntityKind", 0, 54},
    {"Rounding", 0, 9},
    {"SplitRemainder", 0, 5},
    {"Weekday", 0, 8},
    {"BusinessDayShift", 0, 4},
    {"PortionShare", 0, 3},
    {"DueRuleKind", 0, 4},
    {"DueBase", 0, 4},
    {"TaxScope", 0, 2},
    {"Table", 0, 64},
    {"LogLevel", 0, 3},
    {"Journaling", 0, 3},
    {"ItemStatus", 0, 7},
    {"DraftState", 0, 5},
    {"ReversalKind", 0, 8},
    {"ItemSort", 0, 7},
    {"PartialPayments", 0, 3},
    {"ProductDisplay", 0, 3},
    {"CustomerStatus", 0, 4},
    {"CustomerType", 0, 2},
    {"CustomerOrder", 0, 3},
    {"DefaultLevel", 0, 6},
    {"AddressKind", 0, 3},
    {"SiteStatus", 0, 2},
    {"JobStatus", 0, 4},
    {"Strategy", 0, 7},
    {"MarkKind", 0, 5},
    {"MarkOutcome", 0, 5},
    {"CommandClass", 0, 5},
    {"Channel", 0, 8},
    {"Direction", 0, 2},
    {"NumberReset", 0, 2},
    {"BalanceScope", 0, 4},
    {"AgingBasis", 0, 3},
    {"AgingCredits", 0, 3},
    {"AgingGroup", 0, 6},
    {"HistorySort", 0, 4},
    {"HistoryKind", 0, 7},
    {"SearchKind", 0, 6},
    {"EventKind", 0, 25},
};
const int enumerations_count = 42;
PyObject **members_of[42];
const int item_kind_enumeration = 0;
const int status_enumeration = 1;
const int log_level_enumeration = 12;
const int entity_kind_enumeration = 2;
const int event_kind_enumeration = 41;

/* Of the rows of each table. */
const int table_structures[] = {
    -1, /* OI_TABLE_NONE */
    84, /* OI_TABLE_CUSTOMERS */
    93, /* OI_TABLE_JOBS */
    94, /* OI_TABLE_CONTRACTS */
    82, /* OI_TABLE_ITEMS */
    83, /* OI_TABLE_PORTIONS */
    78, /* OI_TABLE_LINES */
    79, /* OI_TABLE_TAXES */
    95, /* OI_TABLE_APPLICATIONS */
    96, /* OI_TABLE_MADE_ITEMS */
    97, /* OI_TABLE_MADE_APPLICATIONS */
    107, /* OI_TABLE_BALANCES */
    108, /* OI_TABLE_AGING_BUCKETS */
    109, /* OI_TABLE_AGING_ROWS */
    140, /* OI_TABLE_AGING_CELLS */
    109, /* OI_TABLE_AGING_TOTALS */
    140, /* OI_TABLE_AGING_TOTAL_CELLS */
    110, /* OI_TABLE_SUMMARIES */
    111, /* OI_TABLE_SUMMARY_CURRENCIES */
    140, /* OI_TABLE_SUMMARY_CELLS */
    113, /* OI_TABLE_HISTORY_LINES */
    114, /* OI_TABLE_EXPLAIN_PARTS */
    76, /* OI_TABLE_TERMS */
    77, /* OI_TABLE_TERMS_DISCOUNTS */
    99, /* OI_TABLE_PERIOD_LOCKS */
    100, /* OI_TABLE_LOCK_EXCEPTIONS */
    115, /* OI_TABLE_NUMBERING */
    116, /* OI_TABLE_NUMBER_SERIES */
    117, /* OI_TABLE_NUMBER_GAPS */
    118, /* OI_TABLE_VOIDED_NUMBERS */
    88, /* OI_TABLE_CONTACTS */
    98, /* OI_TABLE_MARKS */
    120, /* OI_TABLE_SETTINGS */
    121, /* OI_TABLE_CURRENCIES */
    122, /* OI_TABLE_CUSTOMERS_ACTIVATED */
    123, /* OI_TABLE_DOCUMENTS */
    124, /* OI_TABLE_DRAFTS_DELETED */
    125, /* OI_TABLE_CREDITS_APPLIED */
    126, /* OI_TABLE_APPLICATIONS_UNDONE */
    127, /* OI_TABLE_ITEMS_REVERSED */
    128, /* OI_TABLE_REVERSALS_UNDONE */
    129, /* OI_TABLE_KEYS_DROPPED */
    130, /* OI_TABLE_RECORDS_DELETED */
    131, /* OI_TABLE_PERSONAL_ERASED */
    132, /* OI_TABLE_DUE_CHANGED */
    136, /* OI_TABLE_MARKS_REDUCED */
    137, /* OI_TABLE_MARKS_ENDED */
    135, /* OI_TABLE_APPLIED_PORTIONS */
    133, /* OI_TABLE_ADDED_PORTIONS */
    134, /* OI_TABLE_MOVED_PORTIONS */
    86, /* OI_TABLE_COMPANIES */
    87, /* OI_TABLE_CUSTOMER_GROUPS */
    89, /* OI_TABLE_ADDRESSES */
    90, /* OI_TABLE_TAX_REGISTRATIONS */
    91, /* OI_TABLE_LICENCES */
    92, /* OI_TABLE_SITES */
    101, /* OI_TABLE_NOTES */
    102, /* OI_TABLE_COMMUNICATIONS */
    103, /* OI_TABLE_ATTACHMENTS */
    104, /* OI_TABLE_LINKS */
    105, /* OI_TABLE_MEDIA_TYPES */
    85, /* OI_TABLE_CUSTOMER_DEFAULTS */
    106, /* OI_TABLE_NUMBER_RANGES */
    119, /* OI_TABLE_SEARCH_HITS */
};
const int tables_count = 64;

PyGetSetDef event_lists[] = {
    {"terms", event_list, NULL, "Each: one portion of payment terms; see TermsPortion. Of CUSTOMER_SAVED and CONTRACT_SAVED and DRAFT"
        "_SAVED and RECORD_SAVED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_TERMS},
    {"discounts", event_list, NULL, "Each: an early-payment discount of a portion of payment terms. Of CUSTOMER_SAVED and CONTRACT_SAVED "
        "and DRAFT_SAVED and RECORD_SAVED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_TERMS_DISCOUNTS},
    {"lines", event_list, NULL, "Each: a line of a document. Of DRAFT_SAVED and ITEM_ISSUED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_LINES},
    {"taxes", event_list, NULL, "Each: a document's tax of one code and rate. Of DRAFT_SAVED and ITEM_ISSUED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_TAXES},
    {"portions", event_list, NULL, "Each: a due portion of an item. Of DRAFT_SAVED and ITEM_ISSUED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_PORTIONS},
    {"applied_portions", event_list, NULL, "Each: one portion of a credit item on one portion of a debit item, counted from 0. Of CREDIT_APPLIED"
        "; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_APPLIED_PORTIONS},
    {"added_portions", event_list, NULL, "Each: a due date that no portion of the item had: a portion with nothing of its own, counted on from"
        " those it has. Of PORTIONS_MOVED; of other kinds none.",
        (void *)(intptr_t)OI_TABLE_ADDED_PORTIONS},
    {"moved_portions", event_list, NULL, "Each: an amount of one portion of an item that belongs to another. Of PORTIONS_MOVED; of other kinds"
        " none.",
        (void *)(intptr_t)OI_TABLE_MOVED_PORTIONS},
    {NULL, NULL, NULL, NULL, NULL}};
