// One event of every kind with every member set. Texts that are personal say "Smith".
#pragma once

#include "openitem/ledger/events.hpp"
#include "openitem/money/text.hpp"
#include "support/equal_values.hpp"

#include <array>
#include <string>
#include <vector>

namespace openitem::testing_support {

[[nodiscard]] inline std::vector<Event> events_with_every_member_set() {
  static const Currency usd = Currency::iso("USD").value();
  static const Currency points = Currency::custom("POINTS", 0).value();
  static const Percent two{Decimal::of(200, 2).value()};
  static const std::array<DiscountTier, 2> tiers{DiscountTier{two, 10}, DiscountTier{two, 20}};
  static const std::array<TermsPortion, 2> terms{
      TermsPortion{PortionShare::percent,
                   two,
                   {},
                   {DueRuleKind::proximo, DueBase::delivery, BusinessDayShift::modified_following, 31, -31,
                    36'500, 1'200, 7, date("2026-12-31")},
                   tiers},
      TermsPortion{PortionShare::fixed, {}, money("12.34 USD"), {}, {}}};
  static const std::array<DuePortion, 2> due{DuePortion{money("0.01 USD"), date("0001-01-01")},
                                             DuePortion{money("99.99 USD"), date("9999-12-31")}};
  static const std::array<LineTax, 1> taxes{LineTax{"VAT", two}};
  static const std::array<DocumentLine, 2> lines{
      DocumentLine{"P-1", "four\nlines\tof \xe2\x82\xac and \xf0\x9f\x8d\x8b", Decimal::of(100, 2).value(),
                   Decimal::of(-12'345, 4).value(), two, money("0.00 USD"), taxes},
      DocumentLine{"P-2", "", Decimal::of(0, 3).value(), Decimal::of(0, 1).value(),
                   Percent{Decimal::of(0, 2).value()}, money("1.00 USD"), taxes}};
  DocumentFacts facts;
  facts.external_ref = "7f3c";
  facts.contract = ContractId(max_id);
  facts.salesperson = "Kim";
  facts.series = "monthly";
  facts.reference = "PO 7";
  facts.method = "card";
  facts.transaction_id = "tx-1";
  facts.value_date = date("2026-02-28");
  facts.delivery_date = date("2024-02-29");
  facts.about = {ItemKind::opening_credit, max_id};
  facts.lines = lines;
  facts.tax_scope = TaxScope::line;
  facts.tax = money("-19.00 USD");
  facts.notes = "about Ms. Smith";

  Settings settings;
  settings.rounding = Rounding::ceiling;
  settings.tax_scope = TaxScope::line;
  settings.partial_payments = false;
  settings.new_documents_take_open_credit = true;
  settings.surplus_credit_settles_oldest = true;
  settings.prospects_become_active = false;
  settings.unique_numbers = false;

  CustomerSaved customer;
  customer.id = CustomerId(24);
  customer.code = "ACME";
  customer.status = CustomerStatus::not_used;
  customer.label = "gold";
  customer.currency = points;
  customer.terms = terms;
  customer.salesperson = "Kim";
  customer.credit_limit = Money::of_minor(Money::limit, usd);
  customer.partial_payments = PartialPayments::refuse;
  customer.parent = CustomerId(23);
  customer.established = date("1999-12-31");
  customer.external_ref = "c-24";
  customer.name = "Ms. Smith";

  JobSaved job{JobId(256), CustomerId(24), "J-1", "Roof of Ms. Smith", JobStatus::closed, "j-1"};

  DraftSaved draft;
  draft.ref = InvoiceId(65'536);
  draft.state = DraftState::pending;
  draft.customer = CustomerId(24);
  draft.job = JobId(256);
  draft.currency = usd;
  draft.number = "D-1";
  draft.document_date = date("2026-01-31");
  draft.total = Money::of_minor(-Money::limit, usd);
  draft.due = date("2026-02-28");
  draft.portions = due;
  draft.terms = terms;
  draft.facts = facts;

  ItemIssued item;
  item.ref = PaymentId(4'294'967'296);
  item.customer = CustomerId(24);
  item.job = JobId(256);
  item.number = "PAY-1";
  item.effective = date("2026-01-31");
  item.document_date = date("1969-12-31");
  item.portions = due;
  item.facts = facts;
  item.group = 70'001;

  static const std::array<AppliedPortion, 2> applied{
      AppliedPortion{1, 2, money("60.00 USD")},
      AppliedPortion{UINT32_MAX, 999, Money::of_minor(int128{1} << 64, usd)}};

  Contact contact;
  contact.id = ContactId(7);
  contact.customer = CustomerId(24);
  contact.primary = true;
  contact.name = "Ms. Smith";
  contact.role = "wife of Mr. Smith";
  contact.email = "Smith@example.com";
  contact.phone = "Smith 1";
  contact.mobile = "Smith 2";
  contact.fax = "Smith 3";
  contact.notes = "Smiths call back";

  static const std::array<AddedPortion, 2> added{AddedPortion{date("2026-06-30")}, AddedPortion{}};
  static const std::array<MovedPortion, 2> moved{
      MovedPortion{0, 3, money("60.00 USD")},
      MovedPortion{UINT32_MAX, 4, Money::of_minor(int128{1} << 64, usd)}};

  return {SettingsChanged{settings},
          CurrencyRegistered{points},
          customer,
          CustomerActivated{CustomerId(24)},
          job,
          ContractSaved{ContractId(5), "C-5", CustomerId(24), JobId(256), date("2026-01-01"),
                        date("2026-12-31"), "c5"},
          draft,
          DraftDeleted{InvoiceId(65'536)},
          item,
          CreditApplied{PaymentId(1), InvoiceId(2), date("1970-01-01"), applied, 70'000},
          ApplicationUndone{UINT64_MAX, date("1970-01-02")},
          ItemReversed{InvoiceId(2), ReversalKind::recovered, date("2026-05-05")},
          ReversalUndone{InvoiceId(2), date("2026-05-06")},
          IdempotencyKeysDropped{1'000'000},
          PeriodLocked{CommandClass::settlement, date("2026-03-31")},
          RecordSaved{contact},
          RecordDeleted{EntityKind::lock_exception, 77},
          PersonalErased{CustomerId(24), EntityKind::opening_credit, max_id},
          PortionsMoved{InvoiceId(2), date("2026-05-07"), added, moved},
          MarkPlaced{MarkKind::promise, InvoiceId(2), CustomerId(24), money("60.00 USD"), date("2026-03-01"),
                     date("2026-03-15"), "damaged", "called\nMs. Smith"},
          MarkReduced{UINT64_MAX, Money::of_minor(int128{1} << 64, usd), date("2026-03-02")},
          MarkEnded{78, MarkOutcome::released, date("2026-03-03")}};
}

template <std::size_t... Index>
[[nodiscard]] std::vector<Event> make_default_events(std::index_sequence<Index...>) {
  return {Event(std::in_place_index<Index>)...};
}
// One event of every kind with nothing set.
[[nodiscard]] inline std::vector<Event> events_with_nothing_set() {
  return make_default_events(std::make_index_sequence<std::variant_size_v<Event>>{});
}

// The same with what came when golden files were kept already: members of records that were there, and behind them new
// kinds of records.
[[nodiscard]] inline std::vector<Event> sample_events() {
  static const std::array<TermsPortion, 1> terms{
      TermsPortion{PortionShare::percent, Percent{Decimal::of(100, 0).value()}, {}, {.days = 30}, {}}};
  auto events = events_with_every_member_set();
  auto &customer = std::get<CustomerSaved>(events[2]);
  customer.type = CustomerType::individual;
  customer.group = CustomerGroupId(3);
  customer.product_display = ProductDisplay::exclusive_only;
  customer.payment_method = "card";
  customer.price_list = "GOLD";
  customer.shipping_method = "courier";
  customer.discount_percent = Percent{Decimal::of(25, 1).value()};
  customer.no_discount = true;
  customer.legal_name = "Smith & Sons";
  customer.given_name = "Ann Smith";
  customer.family_name = "Smith";
  customer.email = "Smith@example.com";
  customer.phone = "Smith 1";
  customer.mobile = "Smith 2";
  customer.fax = "Smith 3";
  customer.website = "https://Smith.example";
  std::get<JobSaved>(events[4]).site = SiteId(9);
  auto &contract = std::get<ContractSaved>(events[5]);
  contract.payment_method = "cash";
  contract.price_list = "FRAME";
  contract.shipping_method = "crane";
  contract.discount_percent = Percent{Decimal::of(5, 1).value()};
  contract.no_discount = true;
  contract.terms = terms;
  const Company company{CompanyId(1),
                        "Home",
                        "Home SRL",
                        "RO1",
                        "Street 1\n2nd floor",
                        "400",
                        "Cluj",
                        "CJ",
                        "RO",
                        "a@b.example",
                        "+40 1",
                        "https://b.example",
                        "RO49",
                        ProductDisplay::standard_and_exclusive,
                        terms,
                        "cash",
                        "STD",
                        "truck",
                        Percent{Decimal::of(1, 0).value()}};
  const CustomerGroup group{CustomerGroupId(3),
                            "GOLD",
                            "Gold",
                            PartialPayments::refuse,
                            ProductDisplay::exclusive_only,
                            terms,
                            "card",
                            "GOLD",
                            "courier",
                            Percent{Decimal::of(10, 0).value()},
                            true};
  const Address address{AddressId(4), CustomerId(24), AddressKind::shipping, true,           true,
                        "Smith barn", "RO",           "Ms. Smith",           "Smith Street", "Smith 400",
                        "Smithville", "Smithshire"};
  const TaxRegistration registration{TaxRegistrationId(5), CustomerId(24), "VAT", "RO", "Smith 77"};
  const Licence licence{LicenceId(6), CustomerId(24), "contractor", "CL-1", "Board", date("2027-06-30")};
  const Site site{SiteId(9),     CustomerId(24),   "S-1",       SiteStatus::inactive, "RO",       "s1",
                  "Smith house", "Smith Street 9", "Smith 401", "Smithtown",          "Smithland"};
  const Note note{NoteId(7), CustomerId(24),     InvoiceId(1), "Kim", 1'700'000'000'000'000,
                  true,      "Ms. Smith\ncalled"};
  const Communication communication{
      CommunicationId(8), CustomerId(24), ContactId(7),          Channel::fax, Direction::incoming,
      PaymentId(2),       "Kim",          1'700'000'000'000'001, "m-1",        "Ms. Smith",
      "Dear Ms. Smith"};
  const Attachment attachment{AttachmentId(10),      CustomerId(24),    CommunicationId(8),
                              InvoiceId(1),          "application/pdf", 12'345,
                              "sha256:00",           "contract",        "Kim",
                              1'700'000'000'000'002, "Smith.pdf",       "files/Smith"};
  const Link link{LinkId(11), CustomerId(24), EntityKind::attachment, 10, PaymentId(2)};
  const MediaType type{MediaTypeId(12), "image/*"};
  const NumberRange range{NumberRangeId(14),       "INV", ItemKind::invoice, true, "{year}-", 5, 100,
                          NumberReset::fiscal_year};
  const LockException exception{LockExceptionId(13),   "kim",
                                CommandClass::billing, date("2026-01-01"),
                                date("2026-01-31"),    1'700'000'000'000'003};
  const std::array<AnyRecord, 13> records{company, group, address,       registration, licence,
                                          site,    note,  communication, attachment,   link,
                                          type,    range, exception};
  for (const AnyRecord &record : records) events.emplace_back(RecordSaved{record});
  return events;
}

} // namespace openitem::testing_support
