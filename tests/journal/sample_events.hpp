// One event of every kind with every member set.
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

} // namespace openitem::testing_support
