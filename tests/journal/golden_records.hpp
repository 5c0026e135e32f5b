// The books behind records.journal and records.snapshot: records without figures of every kind, some of them changed
// or deleted, and what they are about. Never changed: a new kind of record gets golden files of its own.
#pragma once

#include "journal/golden_ledger.hpp"

namespace openitem::testing_support {

[[nodiscard]] inline GoldenFiles golden_records() {
  GoldenLedger books({0x5555, 0x6666}, {0xeeee, 0xffff}, "kim");
  const auto give = [&](std::string_view day, const auto &command) { return books.give(day, command); };
  const TermsPortion net_30[] = {{.due = {.days = 30}}};
  const TermsPortion net_45[] = {{.due = {.days = 45}}};
  const Percent five{Decimal::of(5, 0).value()};
  const Currency usd = Currency::iso("USD").value();
  Company home{.name = "Home", .legal_name = "Home SRL", .country = "RO"};
  home.terms = net_30;
  home.payment_method = "transfer";
  give("2026-01-01", CreateCompany{home});
  CustomerGroup gold{.code = "GOLD", .name = "Gold", .partial_payments = PartialPayments::refuse};
  gold.price_list = "GOLD";
  gold.discount_percent = five;
  give("2026-01-01", CreateCustomerGroup{gold});
  Customer acme{.code = "ACME", .name = "Acme", .currency = usd};
  acme.type = CustomerType::individual;
  acme.group = CustomerGroupId(1);
  acme.legal_name = "Ann Smith, Plumber";
  acme.given_name = "Ann";
  acme.family_name = "Smith";
  acme.email = "ann@acme.example";
  acme.shipping_method = "van";
  acme.no_discount = true;
  give("2026-01-01", CreateCustomer{acme});
  const CustomerId customer(1);
  give("2026-01-01", CreateSite{{.customer = customer, .code = "S-1", .country = "RO", .city = "Cluj"}});
  Job roof{.customer = customer, .code = "ROOF"};
  roof.site = SiteId(1);
  give("2026-01-01", CreateJob{roof});
  Contract frame{.number = "FRAME", .customer = customer};
  frame.terms = net_45;
  frame.price_list = "FRAME";
  give("2026-01-01", CreateContract{frame});
  give("2026-01-02",
       IssueInvoice{{.customer = customer, .contract = ContractId(1), .total = money("90.00 USD")}});
  const InvoiceId invoice(1);

  const auto billing = [&](std::uint64_t id, std::string_view city, bool is_default) {
    return Address{.id = AddressId(id),
                   .customer = customer,
                   .kind = AddressKind::billing,
                   .is_default = is_default,
                   .city = city};
  };
  give("2026-01-03", CreateAddress{billing(0, "Cluj", true)});
  give("2026-01-03", CreateAddress{billing(0, "Oradea", true)});
  give("2026-01-04", ChangeAddress{billing(1, "Cluj-Napoca", true)});
  give("2026-01-04", DeleteAddress{AddressId(2)});
  give("2026-01-05",
       CreateTaxRegistration{{.customer = customer, .kind = "VAT", .country = "RO", .number = "RO1"}});
  give("2026-01-05",
       CreateLicence{
           {.customer = customer, .kind = "contractor", .number = "L-1", .expires = date("2027-06-30")}});
  give("2026-01-06", CreateContact{{.customer = customer, .name = "Bob", .primary = true}});
  give("2026-01-06",
       CreateNote{{.customer = customer, .about = invoice, .pinned = true, .text = "Ring Bob."}});
  give("2026-01-07", CreateCommunication{{.customer = customer,
                                          .contact = ContactId(1),
                                          .channel = Channel::email,
                                          .about = invoice,
                                          .subject = "The roof"}});
  give("2026-01-07", CreateMediaType{{.pattern = "application/*"}});
  give("2026-01-07", CreateAttachment{{.customer = customer,
                                       .communication = CommunicationId(1),
                                       .media_type = "application/pdf",
                                       .byte_count = 12'345,
                                       .name = "roof.pdf"}});
  give("2026-01-08",
       CreateLink{{.customer = customer, .kind = EntityKind::note, .record = 1, .item = invoice}});
  return books.files("records");
}

} // namespace openitem::testing_support
