/* Records without figures that the functions accept: of each kind the books have one, with id 1, of customer 1. */
#include "every_call_parts.h"

#include <string.h>

int filling_books;

/* creating: whether it is a new one, which has names of its own */
#define RECORD(kind)                                                                                         \
  MAKE(oi_##kind##_input, made);                                                                             \
  const int creating = strstr(function->name, "_create_") != NULL && !filling_books;                         \
  made->id = creating || filling_books ? 0 : 1

static void *good_party(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_company_input")) {
    RECORD(company);
    made->name = oi_text_of(creating ? "Home" : "House");
    made->terms = good_structure("oi_terms_portion", function, books);
    made->terms_count = 1;
    return made;
  }
  if (is(type, "oi_customer_group_input")) {
    RECORD(customer_group);
    made->code = oi_text_of(creating ? "NEW" : "GOLD");
    made->terms = good_structure("oi_terms_portion", function, books);
    made->terms_count = 1;
    return made;
  }
  if (is(type, "oi_contact_input")) {
    RECORD(contact);
    made->customer = 1;
    made->name = oi_text_of(creating ? "Lee" : "Li");
    return made;
  }
  if (is(type, "oi_address_input")) {
    RECORD(address);
    made->customer = 1;
    made->city = oi_text_of(creating ? "Cluj" : "Klausenburg");
    made->kind = OI_ADDRESS_KIND_BILLING;
    return made;
  }
  if (is(type, "oi_tax_registration_input")) {
    RECORD(tax_registration);
    made->customer = 1;
    made->number = oi_text_of(creating ? "RO1" : "RO2");
    return made;
  }
  if (is(type, "oi_licence_input")) {
    RECORD(licence);
    made->customer = 1;
    made->kind = oi_text_of("contractor");
    made->number = oi_text_of(creating ? "NEW" : "L-1");
    made->expires = fixture_day + 365;
    return made;
  }
  if (is(type, "oi_site_input")) {
    RECORD(site);
    made->customer = 1;
    made->code = oi_text_of(creating ? "NEW" : "NORTH");
    return made;
  }
  return NULL;
}

static void *good_paper(const char *type, const function_table *function) {
  if (is(type, "oi_note_input")) {
    RECORD(note);
    made->customer = 1;
    made->text = oi_text_of(creating ? "Ring" : "Ring twice");
    made->about = item(OI_ITEM_KIND_INVOICE, 1);
    return made;
  }
  if (is(type, "oi_communication_input")) {
    RECORD(communication);
    made->customer = 1;
    made->subject = oi_text_of(creating ? "Offer" : "Order");
    made->channel = OI_CHANNEL_EMAIL;
    return made;
  }
  if (is(type, "oi_attachment_input")) {
    RECORD(attachment);
    made->customer = 1;
    made->communication = 1;
    made->media_type = oi_text_of("application/pdf");
    made->byte_count = creating ? 10 : 20;
    return made;
  }
  if (is(type, "oi_link_input")) {
    RECORD(link);
    made->customer = 1;
    made->kind = OI_ENTITY_KIND_NOTE;
    made->record = 1;
    made->item = item(OI_ITEM_KIND_INVOICE, creating ? 2 : 1);
    return made;
  }
  if (is(type, "oi_media_type_input")) {
    RECORD(media_type);
    made->pattern = oi_text_of(creating ? "application/new" : "application/*");
    return made;
  }
  if (is(type, "oi_number_range_input")) {
    RECORD(number_range);
    made->kind = OI_ITEM_KIND_REFUND;
    made->prefix = oi_text_of("{year}-");
    made->reset = OI_NUMBER_RESET_FISCAL_YEAR;
    made->width = creating ? 5 : 6;
    return made;
  }
  return NULL;
}

/* Which one goes: all such inputs are alike. A link names note 1, an attachment communication 1. */
static void *good_deletion(const char *type) {
  static const char head[] = "oi_delete_";
  if (strncmp(type, head, sizeof head - 1) != 0 || is(type, "oi_delete_draft_input")) return NULL;
  MAKE(oi_delete_contact_input, made);
  made->id = is(type, "oi_delete_note_input") || is(type, "oi_delete_communication_input") ? 2 : 1;
  if (is(type, "oi_delete_customer_input")) made->id = 3; /* who has no documents */
  return made;
}

void *good_record(const char *type, const function_table *function, const every_books *books) {
  void *made = good_party(type, function, books);
  if (made == NULL) made = good_paper(type, function);
  return made == NULL ? good_deletion(type) : made;
}
