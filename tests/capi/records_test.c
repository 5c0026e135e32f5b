/* Records without figures: each kind is kept, found, listed, changed and deleted, and its sink hears all of it. */
#include "books.h"

typedef struct told {
  oi_ledger *ledger;
  oi_event_log *log;
  oi_result *found; /* by the last ONE */
} told;

static void keep(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement, void *user) {
  oi_record_header header;
  (void)more;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, NULL));
  OK(oi_event_log_append(((told *)user)->log, record, NULL));
  acknowledgement->accepted = 1;
  acknowledgement->sequence = header.first_sequence;
}

/* ACME with an invoice and a contact, BOLT. */
static void begin(told *self) {
  oi_command_info info = at("2026-01-02");
  oi_contact_input contact;
  memset(self, 0, sizeof *self);
  self->ledger = new_books();
  OK(oi_event_log_create(NULL, &self->log, FRESH));
  OK(oi_ledger_set_sink(self->ledger, keep, NULL, self, FRESH));
  (void)customer(self->ledger, "ACME");
  (void)customer(self->ledger, "BOLT");
  (void)invoice(self->ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  OI_INIT(contact);
  contact.customer = 1;
  contact.name = oi_text_of("Ann");
  OK(oi_ledger_create_contact(self->ledger, &info, &contact, NULL, FRESH));
}
static void end(told *self) {
  oi_result_free(self->found);
  oi_ledger_free(self->ledger);
  oi_event_log_free(self->log);
}
static const oi_record *last_record(const told *self) {
  const oi_record *record = NULL;
  OK(oi_event_log_record(self->log, oi_event_log_count(self->log) - 1, &record, FRESH));
  return record;
}

/* The one row of a query. */
#define ONE(find, read, row)                                                                                 \
  do {                                                                                                       \
    size_t count = 0;                                                                                        \
    oi_result_free(self.found);                                                                              \
    memset(&(row), 0xa5, sizeof(row));                                                                       \
    OK(find(self.ledger, 1, 0, &self.found, FRESH));                                                         \
    OK(read(self.found, 0, &(row), 1, &count, FRESH));                                                       \
    EQUAL(count, 1);                                                                                         \
  } while (0)
/* The row of what the last command saved: the same, but for texts, which lie elsewhere. */
#define SAVED(read, row)                                                                                     \
  do {                                                                                                       \
    size_t count = 0;                                                                                        \
    memset(&(row), 0xa5, sizeof(row));                                                                       \
    OK(read(last_record(&self), 0, 0, &(row), 1, &count, FRESH));                                            \
    EQUAL(count, 1);                                                                                         \
  } while (0)
#define COUNTED(call, table, expected)                                                                       \
  do {                                                                                                       \
    oi_result *listed = NULL;                                                                                \
    OK(call);                                                                                                \
    EQUAL(oi_result_count(listed, table), expected);                                                         \
    oi_result_free(listed);                                                                                  \
  } while (0)
/* What is deleted is gone, but for who asks for what was known. */
#define GONE(Deleted, remove, find)                                                                          \
  do {                                                                                                       \
    Deleted last;                                                                                            \
    oi_result *found = NULL;                                                                                 \
    uint64_t known = 0;                                                                                      \
    OI_INIT(last);                                                                                           \
    last.id = 1;                                                                                             \
    OK(oi_ledger_last_sequence(self.ledger, &known, FRESH));                                                 \
    OK(remove(self.ledger, &info, &last, NULL, FRESH));                                                      \
    REFUSED(OI_UNKNOWN_RECORD, find(self.ledger, 1, 0, &found, FRESH));                                      \
    OK(find(self.ledger, 1, known, &found, FRESH));                                                          \
    oi_result_free(found);                                                                                   \
    REFUSED(OI_UNKNOWN_RECORD, remove(self.ledger, &info, &last, NULL, FRESH));                              \
  } while (0)

static oi_terms_portion net_30(void) {
  oi_terms_portion terms;
  OI_INIT(terms);
  terms.days = 30;
  return terms;
}
/* How many days the only portion of these terms has. */
static int32_t days_of(oi_result *result) {
  oi_terms_row row;
  size_t written = 0;
  OK(oi_result_read_terms(result, 0, &row, 1, &written, FRESH));
  EQUAL(written, 1);
  oi_result_free(result);
  return row.days;
}

static void a_company_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_terms_portion terms = net_30();
  oi_company_input input;
  oi_company_row row, saved;
  oi_result *result = NULL;
  begin(&self);
  OI_INIT(input);
  input.name = oi_text_of("Home");
  input.legal_name = oi_text_of("Home SRL");
  input.tax_number = oi_text_of("RO1");
  input.street = oi_text_of("Street 1\nback door");
  input.postal_code = oi_text_of("400");
  input.city = oi_text_of("Cluj");
  input.region = oi_text_of("CJ");
  input.country = oi_text_of("RO");
  input.email = oi_text_of("a@home.test");
  input.phone = oi_text_of("1");
  input.website = oi_text_of("home.test");
  input.bank_account = oi_text_of("RO49");
  input.payment_method = oi_text_of("cash");
  input.price_list = oi_text_of("STD");
  input.shipping_method = oi_text_of("truck");
  input.discount_percent = decimal("2.5");
  input.product_display = OI_PRODUCT_DISPLAY_EXCLUSIVE_ONLY;
  input.terms = &terms;
  input.terms_count = 1;
  OK(oi_ledger_create_company(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_companies, saved);
  VIEW(saved.bank_account, "RO49");
  EQUAL(saved.product_display, OI_PRODUCT_DISPLAY_EXCLUSIVE_ONLY);
  ONE(oi_ledger_find_company, oi_result_read_companies, row);
  EQUAL(row.id, 1);
  VIEW(row.name, "Home");
  VIEW(row.legal_name, "Home SRL");
  VIEW(row.tax_number, "RO1");
  VIEW(row.street, "Street 1\nback door");
  VIEW(row.postal_code, "400");
  VIEW(row.city, "Cluj");
  VIEW(row.region, "CJ");
  VIEW(row.country, "RO");
  VIEW(row.email, "a@home.test");
  VIEW(row.phone, "1");
  VIEW(row.website, "home.test");
  VIEW(row.payment_method, "cash");
  VIEW(row.price_list, "STD");
  VIEW(row.shipping_method, "truck");
  EQUAL(row.discount_percent.scale, 1);
  CHECK(row.discount_percent.lo == 25);
  CHECK(row.created == row.changed);
  OK(oi_ledger_list_company_terms(self.ledger, 1, 0, &result, FRESH));
  EQUAL(days_of(result), 30);
  REFUSED(OI_UNKNOWN_RECORD, oi_ledger_list_company_terms(self.ledger, 2, 0, &result, FRESH));
  input.id = 1;
  input.discount_percent = decimal("100.1");
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_change_company(self.ledger, &info, &input, NULL, FRESH));
  input.discount_percent = decimal("0");
  OK(oi_ledger_change_company(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_companies(self.ledger, 0, &listed, FRESH), OI_TABLE_COMPANIES, 1);
  GONE(oi_delete_company_input, oi_ledger_delete_company, oi_ledger_find_company);
  end(&self);
}

static void a_group_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_terms_portion terms = net_30();
  oi_customer_group_input input;
  oi_customer_group_row row, saved;
  oi_customer_input member;
  oi_delete_customer_group_input gone;
  oi_result *result = NULL;
  begin(&self);
  OI_INIT(input);
  input.flags = OI_GROUP_NO_DISCOUNT;
  input.code = oi_text_of("GOLD");
  input.name = oi_text_of("Gold");
  input.payment_method = oi_text_of("card");
  input.price_list = oi_text_of("G");
  input.shipping_method = oi_text_of("courier");
  input.discount_percent = decimal("10");
  input.partial_payments = OI_PARTIAL_PAYMENTS_REFUSE;
  input.product_display = OI_PRODUCT_DISPLAY_STANDARD_AND_EXCLUSIVE;
  input.terms = &terms;
  input.terms_count = 1;
  OK(oi_ledger_create_customer_group(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_customer_groups, saved);
  VIEW(saved.code, "GOLD");
  ONE(oi_ledger_find_customer_group, oi_result_read_customer_groups, row);
  VIEW(row.name, "Gold");
  VIEW(row.payment_method, "card");
  VIEW(row.price_list, "G");
  VIEW(row.shipping_method, "courier");
  CHECK(row.discount_percent.lo == 10);
  EQUAL(row.partial_payments, OI_PARTIAL_PAYMENTS_REFUSE);
  EQUAL(row.product_display, OI_PRODUCT_DISPLAY_STANDARD_AND_EXCLUSIVE);
  EQUAL(row.no_discount, 1);
  OK(oi_ledger_list_customer_group_terms(self.ledger, 1, 0, &result, FRESH));
  EQUAL(days_of(result), 30);
  REFUSED(OI_NUMBER_TAKEN, oi_ledger_create_customer_group(self.ledger, &info, &input, NULL, FRESH));
  input.id = 1;
  input.partial_payments = 3;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_change_customer_group(self.ledger, &info, &input, NULL, FRESH));
  input.partial_payments = OI_PARTIAL_PAYMENTS_INHERIT;
  OK(oi_ledger_change_customer_group(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_customer_groups(self.ledger, 0, &listed, FRESH), OI_TABLE_CUSTOMER_GROUPS, 1);
  OI_INIT(member);
  member.group = 1;
  OK(oi_ledger_create_customer(self.ledger, &info, &member, NULL, FRESH));
  OI_INIT(gone);
  gone.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_customer_group(self.ledger, &info, &gone, NULL, FRESH));
  member.id = 3;
  member.group = 0;
  OK(oi_ledger_change_customer(self.ledger, &info, &member, NULL, FRESH));
  GONE(oi_delete_customer_group_input, oi_ledger_delete_customer_group, oi_ledger_find_customer_group);
  member.group = 1;
  REFUSED(OI_UNKNOWN_RECORD, oi_ledger_change_customer(self.ledger, &info, &member, NULL, FRESH));
  end(&self);
}

/* Of customer 1's documents under a contract, or under none. */
static oi_customer_defaults_row defaults_under(const told *self, uint64_t contract) {
  oi_customer_defaults_row row;
  oi_result *result = NULL;
  size_t count = 0;
  OK(oi_ledger_customer_defaults(self->ledger, 1, contract, 0, &result, FRESH));
  OK(oi_result_read_customer_defaults(result, 0, &row, 1, &count, FRESH));
  EQUAL(count, 1);
  oi_result_free(result);
  return row;
}

static void defaults_tell_who_says_them(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_customer_group_input group;
  oi_customer_input input;
  oi_contract_input contract;
  oi_terms_portion terms = net_30();
  oi_customer_defaults_row row;
  oi_result *result = NULL;
  begin(&self);
  OI_INIT(group);
  group.payment_method = oi_text_of("card");
  group.discount_percent = decimal("10");
  OK(oi_ledger_create_customer_group(self.ledger, &info, &group, NULL, FRESH));
  OI_INIT(input);
  input.id = 1;
  input.code = oi_text_of("ACME");
  memcpy(input.currency, "USD", 3);
  input.group = 1;
  input.flags = OI_CUSTOMER_NO_DISCOUNT;
  OK(oi_ledger_change_customer(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(contract);
  contract.customer = 1;
  contract.price_list = oi_text_of("FRAME");
  contract.discount_percent = decimal("3");
  contract.terms = &terms;
  contract.terms_count = 1;
  OK(oi_ledger_create_contract(self.ledger, &info, &contract, NULL, FRESH));
  OK(oi_ledger_list_contract_terms(self.ledger, 1, 0, &result, FRESH));
  EQUAL(days_of(result), 30);
  row = defaults_under(&self, 1);
  EQUAL(row.terms_level, OI_DEFAULT_LEVEL_CONTRACT);
  EQUAL(row.terms_source, 1);
  EQUAL(row.price_list_level, OI_DEFAULT_LEVEL_CONTRACT);
  CHECK(row.discount_percent.lo == 3);
  EQUAL(row.discount_percent_level, OI_DEFAULT_LEVEL_CONTRACT);
  EQUAL(row.payment_method_level, OI_DEFAULT_LEVEL_GROUP);
  row = defaults_under(&self, 0);
  EQUAL(row.customer, 1);
  EQUAL(row.price_list_level, OI_DEFAULT_LEVEL_NONE);
  EQUAL(row.payment_method_level, OI_DEFAULT_LEVEL_GROUP);
  EQUAL(row.payment_method_source, 1);
  CHECK(row.discount_percent.lo == 0);
  EQUAL(row.discount_percent_level, OI_DEFAULT_LEVEL_CUSTOMER);
  EQUAL(row.terms_level, OI_DEFAULT_LEVEL_NONE);
  EQUAL(row.partial_payments, OI_PARTIAL_PAYMENTS_ALLOW);
  EQUAL(row.partial_payments_level, OI_DEFAULT_LEVEL_COMPANY);
  EQUAL(row.product_display, OI_PRODUCT_DISPLAY_STANDARD_AND_EXCLUSIVE);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_customer_defaults(self.ledger, 9, 0, 0, &result, FRESH));
  REFUSED(OI_UNKNOWN_CONTRACT, oi_ledger_customer_defaults(self.ledger, 1, 9, 0, &result, FRESH));
  REFUSED(OI_CUSTOMER_MISMATCH,
          oi_ledger_customer_defaults(self.ledger, customer(self.ledger, "CHIP"), 1, 0, &result, FRESH));
  end(&self);
}

static void an_address_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_address_input input;
  oi_address_row row, saved;
  oi_result *none = NULL;
  begin(&self);
  OI_INIT(input);
  input.flags = OI_ADDRESS_IS_DEFAULT | OI_ADDRESS_INACTIVE;
  input.customer = 1;
  input.kind = OI_ADDRESS_KIND_SHIPPING;
  input.label = oi_text_of("north");
  input.country = oi_text_of("RO");
  input.recipient = oi_text_of("Acme");
  input.street = oi_text_of("Street 1\n2");
  input.postal_code = oi_text_of("400");
  input.city = oi_text_of("Cluj");
  input.region = oi_text_of("CJ");
  OK(oi_ledger_create_address(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_addresses, saved);
  EQUAL(saved.customer, 1);
  ONE(oi_ledger_find_address, oi_result_read_addresses, row);
  EQUAL(row.kind, OI_ADDRESS_KIND_SHIPPING);
  EQUAL(row.is_default, 1);
  EQUAL(row.inactive, 1);
  VIEW(row.label, "north");
  VIEW(row.country, "RO");
  VIEW(row.recipient, "Acme");
  VIEW(row.street, "Street 1\n2");
  VIEW(row.postal_code, "400");
  VIEW(row.city, "Cluj");
  VIEW(row.region, "CJ");
  COUNTED(oi_ledger_customer_address(self.ledger, 1, OI_ADDRESS_KIND_SHIPPING, 0, &listed, FRESH),
          OI_TABLE_ADDRESSES, 0);
  REFUSED(OI_UNKNOWN_CUSTOMER,
          oi_ledger_customer_address(self.ledger, 9, OI_ADDRESS_KIND_SHIPPING, 0, &none, FRESH));
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_customer_address(self.ledger, 1, 3, 0, &none, FRESH));
  OK(oi_ledger_create_address(self.ledger, &info, &input, NULL, FRESH)); /* the default from now on */
  ONE(oi_ledger_find_address, oi_result_read_addresses, row);
  EQUAL(row.is_default, 0);
  input.id = 1;
  input.flags = 0;
  OK(oi_ledger_change_address(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_addresses(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_ADDRESSES, 2);
  COUNTED(oi_ledger_list_addresses(self.ledger, 2, 0, &listed, FRESH), OI_TABLE_ADDRESSES, 0);
  GONE(oi_delete_address_input, oi_ledger_delete_address, oi_ledger_find_address);
  end(&self);
}

static void a_tax_registration_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_tax_registration_input input;
  oi_tax_registration_row row, saved;
  begin(&self);
  OI_INIT(input);
  input.customer = 1;
  input.kind = oi_text_of("VAT");
  input.country = oi_text_of("RO");
  input.number = oi_text_of("RO77");
  OK(oi_ledger_create_tax_registration(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_tax_registrations, saved);
  VIEW(saved.number, "RO77");
  ONE(oi_ledger_find_tax_registration, oi_result_read_tax_registrations, row);
  EQUAL(row.customer, 1);
  VIEW(row.kind, "VAT");
  VIEW(row.country, "RO");
  VIEW(row.number, "RO77");
  input.id = 1;
  input.customer = 2;
  REFUSED(OI_CUSTOMER_MISMATCH, oi_ledger_change_tax_registration(self.ledger, &info, &input, NULL, FRESH));
  input.customer = 1;
  OK(oi_ledger_change_tax_registration(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_tax_registrations(self.ledger, 0, 0, &listed, FRESH), OI_TABLE_TAX_REGISTRATIONS, 1);
  GONE(oi_delete_tax_registration_input, oi_ledger_delete_tax_registration, oi_ledger_find_tax_registration);
  end(&self);
}

static void a_licence_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_licence_input input;
  oi_licence_row row, saved;
  uint64_t licence;
  begin(&self);
  OI_INIT(input);
  input.customer = 1;
  input.kind = oi_text_of("contractor");
  REFUSED(OI_MISSING, oi_ledger_create_licence(self.ledger, &info, &input, NULL, FRESH));
  input.number = oi_text_of("CL-1");
  input.authority = oi_text_of("Board");
  input.expires = on("2027-06-30");
  OK(oi_ledger_create_licence(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_licences, saved);
  EQUAL(saved.expires, on("2027-06-30"));
  ONE(oi_ledger_find_licence, oi_result_read_licences, row);
  EQUAL(row.customer, 1);
  VIEW(row.kind, "contractor");
  VIEW(row.number, "CL-1");
  VIEW(row.authority, "Board");
  EQUAL(row.expires, on("2027-06-30"));
  OK(oi_ledger_find_licence_number(self.ledger, "contractor", OI_NUL_TERMINATED, "CL-1", 4, &licence, FRESH));
  EQUAL(licence, 1);
  REFUSED(OI_UNKNOWN_RECORD,
          oi_ledger_find_licence_number(self.ledger, NULL, 0, "CL-1", OI_NUL_TERMINATED, &licence, FRESH));
  EQUAL(licence, 0);
  input.customer = 2;
  REFUSED(OI_NUMBER_TAKEN, oi_ledger_create_licence(self.ledger, &info, &input, NULL, FRESH));
  input.kind = oi_text_of("resale");
  OK(oi_ledger_create_licence(self.ledger, &info, &input, NULL, FRESH));
  input.id = 2;
  input.kind = oi_text_of("contractor");
  REFUSED(OI_NUMBER_TAKEN, oi_ledger_change_licence(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_licences(self.ledger, 2, 0, &listed, FRESH), OI_TABLE_LICENCES, 1);
  GONE(oi_delete_licence_input, oi_ledger_delete_licence, oi_ledger_find_licence);
  OK(oi_ledger_change_licence(self.ledger, &info, &input, NULL, FRESH)); /* it is free again */
  end(&self);
}

static void a_site_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_site_input input;
  oi_site_row row, saved;
  oi_job_input job;
  oi_job_row done;
  oi_delete_site_input gone;
  begin(&self);
  OI_INIT(input);
  input.customer = 1;
  input.code = oi_text_of("NORTH");
  input.status = OI_SITE_STATUS_INACTIVE;
  input.country = oi_text_of("US");
  input.external_ref = oi_text_of("s-1");
  input.name = oi_text_of("North gate");
  input.street = oi_text_of("1 Main Road");
  input.postal_code = oi_text_of("10001");
  input.city = oi_text_of("Springfield");
  input.region = oi_text_of("IL");
  OK(oi_ledger_create_site(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_sites, saved);
  VIEW(saved.code, "NORTH");
  ONE(oi_ledger_find_site, oi_result_read_sites, row);
  EQUAL(row.customer, 1);
  EQUAL(row.status, OI_SITE_STATUS_INACTIVE);
  VIEW(row.country, "US");
  VIEW(row.external_ref, "s-1");
  VIEW(row.name, "North gate");
  VIEW(row.street, "1 Main Road");
  VIEW(row.postal_code, "10001");
  VIEW(row.city, "Springfield");
  VIEW(row.region, "IL");
  input.id = 1;
  OK(oi_ledger_change_site(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_sites(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_SITES, 1);
  OI_INIT(job);
  job.customer = 2;
  job.site = 1;
  REFUSED(OI_CUSTOMER_MISMATCH, oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  job.customer = 1;
  OK(oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  ONE(oi_ledger_find_job, oi_result_read_jobs, done);
  EQUAL(done.site, 1);
  OI_INIT(gone);
  gone.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_site(self.ledger, &info, &gone, NULL, FRESH));
  job.id = 1;
  job.site = 0;
  OK(oi_ledger_change_job(self.ledger, &info, &job, NULL, FRESH));
  GONE(oi_delete_site_input, oi_ledger_delete_site, oi_ledger_find_site);
  end(&self);
}

static void a_note_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_note_input input;
  oi_note_row row, saved;
  begin(&self);
  info.actor = oi_text_of("maria");
  info.recorded_micros = 1700000000000000;
  OI_INIT(input);
  input.flags = OI_NOTE_PINNED;
  input.customer = 1;
  input.about = item(OI_ITEM_KIND_INVOICE, 1);
  input.text = oi_text_of("Will pay\non Friday");
  OK(oi_ledger_create_note(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_notes, saved);
  VIEW(saved.author, "maria");
  ONE(oi_ledger_find_note, oi_result_read_notes, row);
  EQUAL(row.customer, 1);
  EQUAL(row.about.kind, OI_ITEM_KIND_INVOICE);
  CHECK(row.about.id == 1);
  VIEW(row.text, "Will pay\non Friday");
  CHECK(row.written_micros == 1700000000000000);
  EQUAL(row.pinned, 1);
  input.id = 1;
  input.about = item(OI_ITEM_KIND_INVOICE, 9);
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_change_note(self.ledger, &info, &input, NULL, FRESH));
  input.about.id = 0; /* of a kind, but none */
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_change_note(self.ledger, &info, &input, NULL, FRESH));
  input.about.kind = 0;
  input.about.id = 0;
  info.actor = oi_text_of("ion");
  info.recorded_micros += 1;
  OK(oi_ledger_change_note(self.ledger, &info, &input, NULL, FRESH)); /* it stays who wrote it, and when */
  ONE(oi_ledger_find_note, oi_result_read_notes, row);
  VIEW(row.author, "maria");
  CHECK(row.written_micros == 1700000000000000);
  input.author = oi_text_of("ion");
  input.written_micros = 5;
  OK(oi_ledger_change_note(self.ledger, &info, &input, NULL, FRESH));
  ONE(oi_ledger_find_note, oi_result_read_notes, row);
  VIEW(row.author, "ion");
  CHECK(row.written_micros == 5);
  COUNTED(oi_ledger_list_notes(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_NOTES, 1);
  GONE(oi_delete_note_input, oi_ledger_delete_note, oi_ledger_find_note);
  end(&self);
}

static void a_customer_goes_with_all_that_is_theirs(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_customer_input typo;
  oi_job_input job;
  oi_delete_customer_input gone;
  oi_record_deleted_row row;
  oi_result *found = NULL;
  uint64_t before = 0;
  begin(&self);
  OI_INIT(gone);
  gone.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_customer(self.ledger, &info, &gone, NULL, FRESH));
  OI_INIT(typo);
  typo.id = 99;
  typo.code = oi_text_of("TYPO");
  OK(oi_ledger_create_customer(self.ledger, &info, &typo, NULL, FRESH));
  OI_INIT(job);
  job.id = 99;
  job.customer = 99;
  OK(oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  OK(oi_ledger_last_sequence(self.ledger, &before, FRESH));
  gone.id = 99;
  OK(oi_ledger_delete_customer(self.ledger, &info, &gone, NULL, FRESH));
  SAVED(oi_record_read_records_deleted, row);
  EQUAL(row.kind, OI_ENTITY_KIND_JOB);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_delete_customer(self.ledger, &info, &gone, NULL, FRESH));
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_find_customer(self.ledger, 99, 0, &found, FRESH));
  REFUSED(OI_UNKNOWN_JOB, oi_ledger_find_job(self.ledger, 99, 0, &found, FRESH));
  OK(oi_ledger_find_customer(self.ledger, 99, before, &found, FRESH));
  oi_result_free(found);
  REFUSED(OI_ID_TAKEN, oi_ledger_create_customer(self.ledger, &info, &typo, NULL, FRESH));
  typo.id = 0;
  OK(oi_ledger_create_customer(self.ledger, &info, &typo, NULL, FRESH));
  end(&self);
}

static void a_communication_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_communication_input input;
  oi_communication_row row, saved;
  oi_delete_contact_input contact;
  begin(&self);
  OI_INIT(input);
  input.customer = 2;
  input.contact = 1;
  REFUSED(OI_CUSTOMER_MISMATCH, oi_ledger_create_communication(self.ledger, &info, &input, NULL, FRESH));
  input.customer = 1;
  input.about = item(OI_ITEM_KIND_INVOICE, 1);
  input.author = oi_text_of("maria");
  input.external_ref = oi_text_of("m-1");
  input.subject = oi_text_of("Offer");
  input.text = oi_text_of("Dear Ann\n");
  input.happened_micros = 7;
  input.channel = OI_CHANNEL_FAX;
  input.direction = OI_DIRECTION_INCOMING;
  OK(oi_ledger_create_communication(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_communications, saved);
  EQUAL(saved.direction, OI_DIRECTION_INCOMING);
  ONE(oi_ledger_find_communication, oi_result_read_communications, row);
  EQUAL(row.customer, 1);
  EQUAL(row.contact, 1);
  CHECK(row.about.id == 1);
  VIEW(row.author, "maria");
  VIEW(row.external_ref, "m-1");
  VIEW(row.subject, "Offer");
  VIEW(row.text, "Dear Ann\n");
  CHECK(row.happened_micros == 7);
  EQUAL(row.channel, OI_CHANNEL_FAX);
  REFUSED(OI_EXTERNAL_REF_TAKEN, oi_ledger_create_communication(self.ledger, &info, &input, NULL, FRESH));
  input.id = 1;
  input.channel = OI_CHANNEL_FAX + 1;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_change_communication(self.ledger, &info, &input, NULL, FRESH));
  input.channel = OI_CHANNEL_EMAIL;
  OK(oi_ledger_change_communication(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(contact);
  contact.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_contact(self.ledger, &info, &contact, NULL, FRESH));
  COUNTED(oi_ledger_list_communications(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_COMMUNICATIONS, 1);
  GONE(oi_delete_communication_input, oi_ledger_delete_communication, oi_ledger_find_communication);
  end(&self);
}

static void an_attachment_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_attachment_input input;
  oi_attachment_row row, saved;
  oi_communication_input letter;
  oi_delete_communication_input gone;
  oi_media_type_input type;
  begin(&self);
  OI_INIT(letter);
  letter.customer = 1;
  OK(oi_ledger_create_communication(self.ledger, &info, &letter, NULL, FRESH));
  OI_INIT(input);
  input.customer = 1;
  REFUSED(OI_MISSING, oi_ledger_create_attachment(self.ledger, &info, &input, NULL, FRESH));
  input.media_type = oi_text_of("application/pdf");
  input.communication = 1;
  input.about = item(OI_ITEM_KIND_INVOICE, 1);
  input.byte_count = (uint64_t)INT64_MAX + 1;
  BLAMES(OI_INVALID_ARGUMENT, "byte_count",
         oi_ledger_create_attachment(self.ledger, &info, &input, NULL, FRESH));
  input.byte_count = INT64_MAX;
  input.digest = oi_text_of("sha256:00");
  input.category = oi_text_of("contract");
  input.author = oi_text_of("maria");
  input.name = oi_text_of("INV-1.pdf");
  input.location = oi_text_of("files/1");
  input.added_micros = 9;
  OK(oi_ledger_create_attachment(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_attachments, saved);
  VIEW(saved.location, "files/1");
  ONE(oi_ledger_find_attachment, oi_result_read_attachments, row);
  EQUAL(row.customer, 1);
  EQUAL(row.communication, 1);
  CHECK(row.about.id == 1);
  VIEW(row.media_type, "application/pdf");
  EQUAL(row.byte_count, INT64_MAX);
  VIEW(row.digest, "sha256:00");
  VIEW(row.category, "contract");
  VIEW(row.author, "maria");
  VIEW(row.name, "INV-1.pdf");
  CHECK(row.added_micros == 9);
  OI_INIT(type);
  type.pattern = oi_text_of("image/*");
  OK(oi_ledger_create_media_type(self.ledger, &info, &type, NULL, FRESH));
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_create_attachment(self.ledger, &info, &input, NULL, FRESH));
  input.id = 1; /* what is there stays */
  OK(oi_ledger_change_attachment(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(gone);
  gone.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_communication(self.ledger, &info, &gone, NULL, FRESH));
  COUNTED(oi_ledger_list_attachments(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_ATTACHMENTS, 1);
  GONE(oi_delete_attachment_input, oi_ledger_delete_attachment, oi_ledger_find_attachment);
  end(&self);
}

static void a_link_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_link_input input;
  oi_link_row row, saved;
  oi_note_input note;
  oi_delete_note_input gone;
  begin(&self);
  OI_INIT(note);
  note.customer = 1;
  OK(oi_ledger_create_note(self.ledger, &info, &note, NULL, FRESH));
  OI_INIT(input);
  input.customer = 1;
  input.kind = OI_ENTITY_KIND_NOTE;
  input.record = 2;
  input.item = item(OI_ITEM_KIND_INVOICE, 1);
  REFUSED(OI_UNKNOWN_RECORD, oi_ledger_create_link(self.ledger, &info, &input, NULL, FRESH));
  input.record = 1;
  OK(oi_ledger_create_link(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_links, saved);
  EQUAL(saved.kind, OI_ENTITY_KIND_NOTE);
  ONE(oi_ledger_find_link, oi_result_read_links, row);
  EQUAL(row.customer, 1);
  EQUAL(row.record, 1);
  CHECK(row.item.id == 1);
  EQUAL(row.kind, OI_ENTITY_KIND_NOTE);
  input.id = 1;
  input.kind = OI_ENTITY_KIND_CUSTOMER;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_change_link(self.ledger, &info, &input, NULL, FRESH));
  input.kind = OI_ENTITY_KIND_NOTE;
  OK(oi_ledger_change_link(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(gone);
  gone.id = 1;
  REFUSED(OI_IN_USE, oi_ledger_delete_note(self.ledger, &info, &gone, NULL, FRESH));
  COUNTED(oi_ledger_list_links(self.ledger, 1, 0, &listed, FRESH), OI_TABLE_LINKS, 1);
  GONE(oi_delete_link_input, oi_ledger_delete_link, oi_ledger_find_link);
  end(&self);
}

static void a_media_type_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_media_type_input input;
  oi_media_type_row row, saved;
  begin(&self);
  OI_INIT(input);
  input.pattern = oi_text_of("pdf");
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_create_media_type(self.ledger, &info, &input, NULL, FRESH));
  input.pattern = oi_text_of("Image/*");
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_create_media_type(self.ledger, &info, &input, NULL, FRESH));
  input.pattern = oi_text_of("image/*");
  OK(oi_ledger_create_media_type(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_media_types, saved);
  ONE(oi_ledger_find_media_type, oi_result_read_media_types, row);
  VIEW(row.pattern, "image/*");
  VIEW(saved.pattern, "image/*");
  input.id = 1;
  input.pattern = oi_text_of("image/png");
  OK(oi_ledger_change_media_type(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_media_types(self.ledger, 0, &listed, FRESH), OI_TABLE_MEDIA_TYPES, 1);
  GONE(oi_delete_media_type_input, oi_ledger_delete_media_type, oi_ledger_find_media_type);
  end(&self);
}

static void a_number_range_is_kept(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_number_range_input input;
  oi_number_range_row row, saved;
  begin(&self);
  OI_INIT(input);
  input.code = oi_text_of("INV");
  input.prefix = oi_text_of("R{year}-");
  input.kind = OI_ITEM_KIND_DISCOUNT;
  REFUSED(OI_WRONG_KIND, oi_ledger_create_number_range(self.ledger, &info, &input, NULL, FRESH));
  input.kind = OI_ITEM_KIND_PAYMENT;
  input.width = 19;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_create_number_range(self.ledger, &info, &input, NULL, FRESH));
  input.width = 4;
  input.start = 7;
  input.reset = OI_NUMBER_RESET_FISCAL_YEAR;
  input.flags = OI_NUMBER_RANGE_AUTOMATIC;
  OK(oi_ledger_create_number_range(self.ledger, &info, &input, NULL, FRESH));
  SAVED(oi_record_read_number_ranges, saved);
  ONE(oi_ledger_find_number_range, oi_result_read_number_ranges, row);
  VIEW(row.code, "INV");
  VIEW(row.prefix, "R{year}-");
  VIEW(saved.prefix, "R{year}-");
  EQUAL(row.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(row.width, 4);
  EQUAL(row.start, 7);
  EQUAL(row.reset, OI_NUMBER_RESET_FISCAL_YEAR);
  EQUAL(row.automatic, 1);
  EQUAL(saved.automatic, 1);
  input.id = 1;
  input.flags = 0;
  OK(oi_ledger_change_number_range(self.ledger, &info, &input, NULL, FRESH));
  COUNTED(oi_ledger_list_number_ranges(self.ledger, 0, &listed, FRESH), OI_TABLE_NUMBER_RANGES, 1);
  GONE(oi_delete_number_range_input, oi_ledger_delete_number_range, oi_ledger_find_number_range);
  end(&self);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_company_is_kept),
      CASE(a_group_is_kept),
      CASE(defaults_tell_who_says_them),
      CASE(an_address_is_kept),
      CASE(a_tax_registration_is_kept),
      CASE(a_licence_is_kept),
      CASE(a_site_is_kept),
      CASE(a_note_is_kept),
      CASE(a_customer_goes_with_all_that_is_theirs),
      CASE(a_communication_is_kept),
      CASE(an_attachment_is_kept),
      CASE(a_link_is_kept),
      CASE(a_media_type_is_kept),
      CASE(a_number_range_is_kept),
  };
  return RUN(cases);
}
