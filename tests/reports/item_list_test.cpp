// Items and drafts as a host lists them.
#include "openitem/reports/item_list.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::item_list_test {
namespace {

using namespace testing_support;

Texts numbers(const Books &books, const ItemFilter &filter, const AsOf &at) {
  Texts texts;
  const auto answer = list_items(books.ledger(), filter, at).value();
  for (const ItemRow &row : answer.rows) texts.emplace_back(row.number);
  return texts;
}
constexpr std::uint32_t bit(ItemKind kind) {
  return 1U << static_cast<unsigned>(kind);
}
constexpr std::uint32_t bit(ItemStatus status) {
  return 1U << static_cast<unsigned>(status);
}
ItemRow row_of(const Books &books, std::string_view number, std::string_view day, Sequence known = 0) {
  return find_item(books.ledger(), books.item(number), as_of(day, known)).value();
}
std::string status_of(const Books &books, std::string_view number, std::string_view day, Sequence known = 0) {
  return std::string(name(row_of(books, number, day, known).status));
}

TEST(ItemStatus, HasAWordForEach) {
  EXPECT_EQ(name(ItemStatus::draft), "draft");
  EXPECT_EQ(name(ItemStatus::voided), "voided");
  EXPECT_EQ(name(ItemStatus::paid), "paid");
  EXPECT_EQ(name(ItemStatus::overdue), "overdue");
  EXPECT_EQ(name(ItemStatus::partly_paid), "partly_paid");
  EXPECT_EQ(name(ItemStatus::pending), "pending");
  EXPECT_EQ(name(static_cast<ItemStatus>(0)), "unknown");
}

TEST(ItemStatus, FollowsThePrecedence) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("40.00 USD").on("2026-01-10").settling("I");
  books.payment("REST").from("ACME").amount("60.00 USD").on("2026-02-10").settling("I");
  EXPECT_EQ(status_of(books, "I", "2025-12-31"), "pending"); // known, but not in the books yet
  EXPECT_EQ(status_of(books, "I", "2026-01-01"), "pending");
  EXPECT_EQ(status_of(books, "I", "2026-01-10"), "partly_paid");
  EXPECT_EQ(status_of(books, "I", "2026-01-31"), "partly_paid"); // the due date is not past due
  EXPECT_EQ(status_of(books, "I", "2026-02-01"), "overdue");
  EXPECT_EQ(status_of(books, "I", "2026-02-10"), "paid");
  books.voided("I", true).on("2026-03-01");
  EXPECT_EQ(status_of(books, "I", "2026-02-28"), "paid");
  EXPECT_EQ(status_of(books, "I", "2026-03-01"), "voided");
  EXPECT_EQ(row_of(books, "I", "2026-03-01").reversal, ReversalKind::voided);
  EXPECT_EQ(row_of(books, "I", "2026-03-01").reversed_on, date("2026-03-01"));
  EXPECT_EQ(amount_text(row_of(books, "I", "2026-03-01").remaining), "0.00");
  EXPECT_FALSE(row_of(books, "I", "2026-02-28").reversed_on);
}

TEST(ItemStatus, OfCreditsSaysHowMuchIsUsed) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-02");
  books.payment("P").from("ACME").amount("150.00 USD").on("2026-01-10");
  books.apply("P").to("I").on("2026-01-20");
  EXPECT_EQ(status_of(books, "P", "2026-01-19"), "pending"); // never overdue
  EXPECT_EQ(status_of(books, "P", "2026-01-20"), "partly_paid");
  EXPECT_EQ(amount_text(row_of(books, "P", "2026-01-20").remaining), "50.00");
  EXPECT_FALSE(row_of(books, "P", "2026-01-20").due); // credit is not due
  books.refund("R", "P", "50.00 USD").on("2026-01-25");
  EXPECT_EQ(status_of(books, "P", "2026-01-25"), "paid");
  books.payment_reversed("P").on("2026-01-25").refused_as(Errc::already_refunded);
  books.payment("Q").from("ACME").amount("1.00 USD").on("2026-01-10");
  books.payment_reversed("Q", ReversalKind::chargeback).on("2026-01-25");
  EXPECT_EQ(status_of(books, "Q", "2026-01-25"), "voided");
  EXPECT_EQ(row_of(books, "Q", "2026-01-25").reversal, ReversalKind::chargeback);
  const Sequence reversed = books.now();
  books.reinstated("Q").on("2026-01-26");
  EXPECT_EQ(status_of(books, "Q", "2026-01-26"), "pending");
  EXPECT_EQ(status_of(books, "Q", "2026-01-26", reversed), "voided");
}

TEST(ItemStatus, OfAZeroInvoiceIsPaid) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("0.00 USD").on("2026-01-01").due("2026-01-02");
  EXPECT_EQ(status_of(books, "I", "2026-03-01"), "paid");
  books.voided("I").on("2026-03-01");
  EXPECT_EQ(status_of(books, "I", "2026-03-01"), "voided");
}

TEST(FindItem, SplitsHowItWasSettled) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("40.00 USD").on("2026-01-10").settling("I");
  const Sequence application = books.last_application();
  books.credit_memo("C").to("ACME").amount("30.00 USD").on("2026-01-11").about("I");
  books.write_off("W", "I", "5.00 USD").on("2026-01-12");
  const auto text = [&](std::string_view day) {
    const ItemRow row = row_of(books, "I", day);
    return amount_text(row.paid) + " " + amount_text(row.credited) + " " + amount_text(row.written_off) +
           " " + amount_text(row.remaining);
  };
  EXPECT_EQ(text("2026-01-10"), "40.00 0.00 0.00 60.00");
  EXPECT_EQ(text("2026-01-12"), "40.00 30.00 5.00 25.00");
  books.application_undone(application).on("2026-01-20");
  EXPECT_EQ(text("2026-01-19"), "40.00 30.00 5.00 25.00");
  EXPECT_EQ(text("2026-01-20"), "0.00 30.00 5.00 65.00");
  EXPECT_EQ(row_of(books, "C", "2026-01-12").about, books.item("I"));
}

TEST(FindItem, IsDueWhenItsOldestOpenPortionIs) {
  Books books;
  books.customer("ACME");
  books.invoice("I")
      .to("ACME")
      .total("100.00 USD")
      .on("2026-01-01")
      .portion("50.00 USD", "2026-01-31")
      .portion("50.00 USD", "2026-02-28");
  books.payment("P").from("ACME").amount("60.00 USD").on("2026-03-10").settling("I");
  books.payment("Q").from("ACME").amount("40.00 USD").on("2026-03-20").settling("I");
  const auto text = [&](std::string_view day) {
    const ItemRow row = row_of(books, "I", day);
    return to_string(row.due) + " " + amount_text(row.past_due) + " " + std::to_string(row.days_overdue) +
           " " + (row.overdue ? "overdue" : "-");
  };
  EXPECT_EQ(row_of(books, "I", "2026-01-15").portion_count, 2U);
  EXPECT_EQ(text("2026-01-31"), "2026-01-31 0.00 0 -");
  EXPECT_EQ(text("2026-02-15"), "2026-01-31 50.00 15 overdue");
  EXPECT_EQ(text("2026-03-05"), "2026-01-31 100.00 33 overdue");
  EXPECT_EQ(text("2026-03-15"), "2026-02-28 40.00 15 overdue");
  EXPECT_EQ(text("2026-03-20"), "2026-02-28 0.00 0 -"); // nothing is open: the last portion's date
}

TEST(FindItem, TellsWhatTheDocumentSaid) {
  Books books;
  books.customer("ACME");
  books.job("A").of("ACME");
  {
    auto sentence = books.invoice("I")
                        .to("ACME")
                        .job("A")
                        .total("1.00 USD")
                        .on("2026-01-05")
                        .documented("2026-01-01")
                        .due("2026-01-31")
                        .by("ann")
                        .record();
    (void)sentence;
  }
  books.customer("ZETA");
  {
    InvoiceSentence invoice(books, ItemKind::invoice, "J");
    invoice.to("ZETA").total("2.00 USD").on("2026-01-05").documented("2026-01-01").due("2026-01-31");
    invoice.record().salesperson = "Ann";
    invoice.record().series = "monthly";
    invoice.record().reference = "PO-7";
    invoice.record().notes = "as agreed";
    invoice.record().external_ref = "u-1";
  }
  const ItemRow row = row_of(books, "J", "2026-01-05");
  EXPECT_EQ(row.ref, books.item("J"));
  EXPECT_EQ(row.number, "J");
  EXPECT_EQ(row.customer, books.id_of("ZETA"));
  EXPECT_FALSE(row.job);
  EXPECT_EQ(row.effective, date("2026-01-05"));
  EXPECT_EQ(row.document_date, date("2026-01-01"));
  EXPECT_EQ(row.salesperson, "Ann");
  EXPECT_EQ(row.series, "monthly");
  EXPECT_EQ(row.reference, "PO-7");
  EXPECT_EQ(row.notes, "as agreed");
  EXPECT_EQ(row.external_ref, "u-1");
  EXPECT_EQ(row.sequence, books.now());
  EXPECT_EQ(row.draft, DraftState::none);
  EXPECT_EQ(row_of(books, "I", "2026-01-05").job, books.job_id("A"));

  {
    PaymentSentence payment(books, "P");
    payment.from("ZETA").amount("1.00 USD").on("2026-01-06");
    payment.record().method = "card";
    payment.record().transaction_id = "t-9";
  }
  EXPECT_EQ(row_of(books, "P", "2026-01-06").method, "card");
  EXPECT_EQ(row_of(books, "P", "2026-01-06").transaction_id, "t-9");
  EXPECT_EQ(row_of(books, "P", "2026-01-06").value_date,
            date("2026-01-06")); // the effective date unless said
}

TEST(FindItem, KnowsNothingBeforeItWasRecorded) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("1.00 USD").on("2026-01-05").due("2026-01-31");
  const auto find = [&](const ItemRef &item, const AsOf &at) {
    return find_item(books.ledger(), item, at).code();
  };
  EXPECT_EQ(find(books.item("I"), as_of("2026-02-01", 1)), Errc::unknown_item);
  EXPECT_EQ(find(books.item("I"), as_of("2026-02-01", 2)), Errc::ok);
  EXPECT_EQ(find(books.item("I"), {}), Errc::missing);
  EXPECT_EQ(find({ItemKind::invoice, 99}, as_of("2026-02-01")), Errc::unknown_item);
  EXPECT_EQ(find({ItemKind::none, 1}, as_of("2026-02-01")), Errc::unknown_item);
  EXPECT_EQ(find({static_cast<ItemKind>(200), 1}, as_of("2026-02-01")), Errc::unknown_item);
}

void book_drafts(Books &books) {
  books.customer("ACME");
  books.invoice("D")
      .to("ACME")
      .total("10.00 USD")
      .documented("2026-01-03")
      .due("2026-02-03")
      .on("2026-01-03")
      .as_draft(DraftState::unposted_draw);                                        // 2
  books.payment("PD").from("ACME").amount("4.00 USD").on("2026-01-04").as_draft(); // 3
  books.draft_posted("D").on("2026-01-10");                                        // 4
  books.draft_deleted("PD").on("2026-01-11");                                      // 5
}

TEST(Drafts, LiveOnTheKnownAxisOnly) {
  Books books;
  book_drafts(books);
  const AsOf early = as_of("2025-01-01", 3); // whatever the date
  const ItemRow draft = find_item(books.ledger(), books.item("D"), early).value();
  EXPECT_EQ(draft.status, ItemStatus::draft);
  EXPECT_EQ(draft.draft, DraftState::unposted_draw);
  EXPECT_EQ(amount_text(draft.total), "10.00");
  EXPECT_EQ(amount_text(draft.remaining), "0.00"); // outside every total
  EXPECT_EQ(draft.due, date("2026-02-03"));
  EXPECT_EQ(draft.sequence, 2U);
  EXPECT_EQ(find_item(books.ledger(), books.item("PD"), early).value().draft, DraftState::pending);
  EXPECT_EQ(find_item(books.ledger(), books.item("D"), as_of("2026-01-10", 1)).code(), Errc::unknown_item);
  EXPECT_EQ(status_of(books, "D", "2026-01-10"), "pending");
  EXPECT_EQ(find_item(books.ledger(), books.item("PD"), as_of("2026-01-10")).code(), Errc::unknown_item);

  EXPECT_EQ(numbers(books, {.drafts = true}, early), (Texts{"D", "PD"}));
  EXPECT_EQ(numbers(books, {}, early), Texts{});
  EXPECT_EQ(numbers(books, {.statuses = bit(ItemStatus::draft)}, early), (Texts{"D", "PD"}));
  EXPECT_EQ(numbers(books, {.drafts = true, .only_open = true}, early), Texts{});
  EXPECT_EQ(numbers(books, {.kinds = bit(ItemKind::payment), .drafts = true}, early), Texts{"PD"});
  EXPECT_EQ(numbers(books, {.drafts = true}, as_of("2026-01-10", 4)), (Texts{"D", "PD"}));
  EXPECT_EQ(numbers(books, {.drafts = true}, as_of("2026-01-10")), Texts{"D"});
}

TEST(Drafts, StandUnderTheirDocumentDate) {
  Books books;
  books.customer("ACME");
  books.payment("NEVER").from("ACME").amount("4.00 USD").on("2026-01-01").as_draft();
  books.invoice("LATE").to("ACME").total("1.00 USD").documented("2026-01-09").on("2026-01-01").as_draft();
  books.invoice("EARLY").to("ACME").total("1.00 USD").documented("2026-01-03").on("2026-01-01").as_draft();
  const AsOf at = as_of("2026-01-31");
  EXPECT_EQ(numbers(books, {.drafts = true}, at), (Texts{"EARLY", "LATE", "NEVER"})); // without a date: last
  EXPECT_EQ(numbers(books, {.drafts = true, .from = date("2026-01-04")}, at), Texts{"LATE"});
  EXPECT_EQ(numbers(books, {.drafts = true, .to = date("2026-01-04")}, at), Texts{"EARLY"});
}

void book_several(Books &books) {
  books.customer("ACME");
  books.customer("CHILD").parent("ACME");
  books.customer("ZETA");
  books.job("A").of("ACME");
  books.job("GONE").of("ACME");
  books.invoice("INV-3")
      .to("ACME")
      .job("A")
      .total("30.00 USD")
      .on("2026-01-03")
      .documented("2026-01-01")
      .due("2026-01-20");
  books.invoice("INV-1")
      .to("ACME")
      .total("10.00 USD")
      .on("2026-01-02")
      .documented("2026-01-02")
      .due("2026-02-20");
  books.invoice("X-2").to("ACME").job("GONE").total("20.00 EUR").on("2026-01-01").due("2026-03-20");
  books.invoice("KID").to("CHILD").total("5.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("PAY").from("ACME").amount("15.00 USD").on("2026-01-04").settling("INV-1");
  books.invoice("FAR").to("ZETA").total("1.00 USD").on("2026-01-09").due("2026-01-31");
  books.job_changed("GONE").of("ACME").status(JobStatus::cancelled);
}

TEST(ListItems, FiltersByEverythingItNames) {
  Books books;
  book_several(books);
  const AsOf at = as_of("2026-01-31");
  const ItemFilter acme{.customer = books.id_of("ACME")};
  const auto with = [&](auto change) {
    ItemFilter filter = acme;
    change(filter);
    return numbers(books, filter, at);
  };
  EXPECT_EQ(numbers(books, acme, at), (Texts{"X-2", "INV-1", "INV-3", "PAY"}));
  EXPECT_EQ(with([](auto &f) { f.with_children = true; }), (Texts{"X-2", "KID", "INV-1", "INV-3", "PAY"}));
  EXPECT_EQ(with([&](auto &f) { f.job = books.job_id("A"); }), Texts{"INV-3"});
  EXPECT_EQ(with([](auto &f) { f.currency = Currency::iso("EUR").value(); }), Texts{"X-2"});
  EXPECT_EQ(with([](auto &f) { f.kinds = bit(ItemKind::payment); }), Texts{"PAY"});
  EXPECT_EQ(with([](auto &f) { f.statuses = bit(ItemStatus::overdue) | bit(ItemStatus::paid); }),
            (Texts{"INV-1", "INV-3"}));
  EXPECT_EQ(with([](auto &f) { f.only_open = true; }), (Texts{"X-2", "INV-3", "PAY"}));
  EXPECT_EQ(with([](auto &f) { f.only_cancelled_jobs = true; }), Texts{"X-2"});
  EXPECT_EQ(with([](auto &f) { f.from = date("2026-01-02"); }), (Texts{"INV-1", "INV-3", "PAY"}));
  EXPECT_EQ(with([](auto &f) { f.to = date("2026-01-02"); }), (Texts{"X-2", "INV-1"}));
  EXPECT_EQ(with([](auto &f) { f.number_contains = "V-"; }), (Texts{"INV-1", "INV-3"}));
  EXPECT_EQ(with([](auto &f) { f.at_least = money("15.00 USD"); }), (Texts{"INV-3", "PAY"}));
  EXPECT_EQ(with([](auto &f) { f.at_most = money("15.00 USD"); }), (Texts{"INV-1", "PAY"}));
  EXPECT_EQ(numbers(books, {}, at), (Texts{"X-2", "KID", "INV-1", "INV-3", "PAY", "FAR"}));
  EXPECT_EQ(numbers(books, {}, as_of("2026-01-02")), (Texts{"X-2", "KID", "INV-1"})); // what counts by then
}

TEST(ListItems, ReadsJobsAsTheyWereKnown) {
  Books books;
  book_several(books);
  const Sequence before = books.now() - 1; // the job was not cancelled yet
  EXPECT_EQ(numbers(books, {.only_cancelled_jobs = true}, as_of("2026-01-31", before)), Texts{});
}

TEST(ListItems, FiltersByContractAndSeries) {
  Books books;
  books.customer("ACME");
  const auto contract = books.ledger().execute({.effective = date("2026-01-01")},
                                               CreateContract{{.customer = books.id_of("ACME")}});
  for (const char *number : {"A", "B", "C"}) {
    InvoiceSentence invoice(books, ItemKind::invoice, number);
    invoice.to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
    if (*number == 'B') invoice.record().contract = ContractId(contract->id);
    if (*number != 'A') invoice.record().series = "monthly";
  }
  EXPECT_EQ(numbers(books, {.contract = ContractId(contract->id)}, as_of("2026-01-01")), Texts{"B"});
  EXPECT_EQ(numbers(books, {.series = "monthly"}, as_of("2026-01-01")), (Texts{"B", "C"}));
  EXPECT_EQ(numbers(books, {.series = "month"}, as_of("2026-01-01")), Texts{});
  EXPECT_EQ(list_items(books.ledger(), {.contract = ContractId(9)}, as_of("2026-01-01")).code(),
            Errc::unknown_contract);
  EXPECT_EQ(row_of(books, "B", "2026-01-01").contract.value(), contract->id);
}

TEST(ListItems, SortsAndPages) {
  Books books;
  book_several(books);
  const auto sorted = [&](ItemSort sort, bool descending = false) {
    return numbers(books, {.customer = books.id_of("ACME"), .sort = sort, .descending = descending},
                   as_of("2026-01-31"));
  };
  EXPECT_EQ(sorted(ItemSort::effective), (Texts{"X-2", "INV-1", "INV-3", "PAY"}));
  EXPECT_EQ(sorted(ItemSort::document_date), (Texts{"INV-3", "X-2", "INV-1", "PAY"}));
  EXPECT_EQ(sorted(ItemSort::due), (Texts{"INV-3", "INV-1", "X-2", "PAY"}));
  EXPECT_EQ(sorted(ItemSort::number), (Texts{"INV-1", "INV-3", "PAY", "X-2"}));
  EXPECT_EQ(sorted(ItemSort::total), (Texts{"X-2", "INV-1", "PAY", "INV-3"})); // EUR before USD
  EXPECT_EQ(sorted(ItemSort::remaining), (Texts{"X-2", "INV-1", "PAY", "INV-3"}));
  EXPECT_EQ(sorted(ItemSort::sequence), (Texts{"INV-3", "INV-1", "X-2", "PAY"}));
  EXPECT_EQ(sorted(ItemSort::number, true), (Texts{"X-2", "PAY", "INV-3", "INV-1"}));

  const auto page = [&](std::uint64_t offset, std::uint64_t limit) {
    const ItemFilter filter{
        .customer = books.id_of("ACME"), .sort = ItemSort::number, .offset = offset, .limit = limit};
    EXPECT_EQ(list_items(books.ledger(), filter, as_of("2026-01-31")).value().matching, 4U);
    return numbers(books, filter, as_of("2026-01-31"));
  };
  EXPECT_EQ(page(1, 2), (Texts{"INV-3", "PAY"}));
  EXPECT_EQ(page(3, 2), Texts{"X-2"});
  EXPECT_EQ(page(9, 2), Texts{});
  EXPECT_EQ(page(2, 0), (Texts{"PAY", "X-2"}));
}

TEST(ListItems, RefusesWhatMakesNoSense) {
  Books books;
  book_several(books);
  const auto code = [&](const ItemFilter &filter) {
    return list_items(books.ledger(), filter, as_of("2026-01-31")).code();
  };
  EXPECT_EQ(list_items(books.ledger(), {}, {}).code(), Errc::missing);
  EXPECT_EQ(code({.customer = CustomerId(77)}), Errc::unknown_customer);
  EXPECT_EQ(code({.job = JobId(77)}), Errc::unknown_job);
  EXPECT_EQ(code({.from = date("2026-01-02"), .to = date("2026-01-01")}), Errc::dates_go_backwards);
  EXPECT_EQ(code({.currency = Currency::iso("EUR").value(), .at_least = money("1.00 USD")}),
            Errc::does_not_go_with);
  EXPECT_EQ(code({.at_least = money("1.00 EUR"), .at_most = money("1.00 USD")}), Errc::does_not_go_with);
  EXPECT_EQ(code({.sort = static_cast<ItemSort>(7)}), Errc::invalid_argument);
}

TEST(FindNumber, KnowsItemsAndDrafts) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("1.00 USD").on("2026-01-05").due("2026-01-31");
  books.invoice("D").to("ACME").total("1.00 USD").on("2026-01-05").due("2026-01-31").as_draft();
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "I").value(), books.item("I"));
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "D").value(), books.item("D"));
  EXPECT_EQ(find_number(books.ledger(), ItemKind::payment, "I").code(), Errc::unknown_item);
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "").code(), Errc::unknown_item);
  EXPECT_EQ(find_number(books.ledger(), ItemKind::none, "I").code(), Errc::unknown_item);
  EXPECT_EQ(find_number(books.ledger(), static_cast<ItemKind>(99), "I").code(), Errc::unknown_item);
}

TEST(FindNumber, FindsTheFirstWhereNumbersNeedNotBeUnique) {
  Books books({.settings = {.unique_numbers = false}});
  books.customer("ACME");
  books.customer("ZETA");
  books.invoice("I").to("ZETA").total("1.00 USD").on("2026-01-05").due("2026-01-31");
  const ItemRef first = books.item("I");
  books.invoice("I").to("ACME").total("2.00 USD").on("2026-01-05").due("2026-01-31");
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "I").value(), first);
  books.invoice("D").to("ACME").total("1.00 USD").on("2026-01-05").due("2026-01-31").as_draft();
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "D").value(), books.item("D"));
  EXPECT_EQ(find_number(books.ledger(), ItemKind::invoice, "NONE").code(), Errc::unknown_item);
}

TEST(FindExternalRef, KnowsTheHostsKey) {
  Books books;
  books.customer("ACME");
  {
    InvoiceSentence invoice(books, ItemKind::invoice, "I");
    invoice.to("ACME").total("2.00 USD").on("2026-01-05").due("2026-01-31");
    invoice.record().external_ref = "u-1";
  }
  EXPECT_EQ(find_external_ref(books.ledger(), ItemKind::invoice, "u-1").value(), books.item("I"));
  EXPECT_EQ(find_external_ref(books.ledger(), ItemKind::invoice, "u-2").code(), Errc::unknown_item);
  EXPECT_EQ(find_external_ref(books.ledger(), ItemKind::invoice, "").code(), Errc::unknown_item);
}

TEST(ListPortions, ShowsWhatEachHasLeft) { // X07
  Books books;
  books.customer("ACME");
  books.invoice("I")
      .to("ACME")
      .total("100.00 USD")
      .on("2026-01-01")
      .portion("30.00 USD", "2026-01-10")
      .portion("50.00 USD", "2026-01-20")
      .portion("20.00 USD", "2026-01-30");
  books.payment("P").from("ACME").amount("40.00 USD").on("2026-01-05").settling("I");
  const auto text = [&](std::string_view day) {
    std::string line;
    const auto answer = list_portions(books.ledger(), books.item("I"), as_of(day)).value();
    for (const PortionRow &row : answer)
      line += std::to_string(row.portion) + ": " + amount_text(row.amount) + " " + to_string(row.due) + " " +
              amount_text(row.remaining) + "; ";
    return line;
  };
  EXPECT_EQ(text("2026-01-05"),
            "0: 30.00 2026-01-10 0.00; 1: 50.00 2026-01-20 40.00; 2: 20.00 2026-01-30 20.00; ");
  EXPECT_EQ(text("2026-01-04"),
            "0: 30.00 2026-01-10 30.00; 1: 50.00 2026-01-20 50.00; 2: 20.00 2026-01-30 20.00; ");
  books.invoice("D").to("ACME").total("9.00 USD").on("2026-01-01").due("2026-01-10").as_draft();
  const auto draft = list_portions(books.ledger(), books.item("D"), as_of("2026-01-05")).value();
  ASSERT_EQ(draft.size(), 1U);
  EXPECT_EQ(draft[0].due, date("2026-01-10"));
  EXPECT_EQ(amount_text(draft[0].remaining), "0.00");
  EXPECT_EQ(list_portions(books.ledger(), {ItemKind::fee, 1}, as_of("2026-01-05")).code(),
            Errc::unknown_item);
}

struct Lines {
  std::vector<LineTax> rate_19{{"VAT", Percent{decimal("19")}}};
  std::vector<DocumentLine> lines;
  Lines() {
    lines.push_back({.product = "bolt",
                     .description = "a bolt",
                     .quantity = 1,
                     .unit_price = decimal("0.02"),
                     .taxes = rate_19});
    lines.push_back({.product = "nut", .quantity = 1, .unit_price = decimal("0.02"), .taxes = rate_19});
    lines.push_back({.product = "work",
                     .quantity = decimal("3"),
                     .unit_price = decimal("0.335"),
                     .discount = money("0.01 USD")});
  }
};

TEST(ListLines, AddsUpAsItWasIssued) { // X78
  Books books;
  books.customer("ACME");
  const Lines lines;
  {
    InvoiceSentence invoice(books, ItemKind::invoice, "I");
    invoice.to("ACME").on("2026-01-01").due("2026-01-31");
    invoice.record().lines = lines.lines;
  }
  books.give({}, ChangeSettings{{.rounding = Rounding::down, .tax_scope = TaxScope::line}}, Errc::ok);
  {
    InvoiceSentence invoice(books, ItemKind::invoice, "J");
    invoice.to("ACME").on("2026-01-01").due("2026-01-31");
    invoice.record().lines = lines.lines;
  }
  const auto line_texts = [&](std::string_view number) {
    Texts texts;
    const auto answer = list_lines(books.ledger(), books.item(number)).value();
    for (const LineRow &row : answer)
      texts.push_back(std::string(row.product) + " " + to_string(row.quantity) + " x " +
                      to_string(row.unit_price) + " - " + amount_text(row.discount) + " = " +
                      amount_text(row.net));
    return texts;
  };
  EXPECT_EQ(line_texts("I"), (Texts{"bolt 1 x 0.02 - 0.00 = 0.02", "nut 1 x 0.02 - 0.00 = 0.02",
                                    "work 3 x 0.335 - 0.01 = 1.00"}));
  EXPECT_EQ(line_texts("J")[2], "work 3 x 0.335 - 0.01 = 0.99");
  const auto tax_text = [&](std::string_view number) {
    const auto taxes = list_taxes(books.ledger(), books.item(number)).value();
    EXPECT_EQ(taxes.size(), 1U);
    return std::string(taxes[0].code) + " " + to_string(taxes[0].rate) + " of " + amount_text(taxes[0].base) +
           " = " + amount_text(taxes[0].tax);
  };
  EXPECT_EQ(tax_text("I"), "VAT 19 % of 0.04 = 0.01"); // on the document's sum
  EXPECT_EQ(tax_text("J"), "VAT 19 % of 0.04 = 0.00"); // line by line
  EXPECT_EQ(amount_text(row_of(books, "I", "2026-01-01").total), "1.05");
  EXPECT_EQ(amount_text(row_of(books, "J", "2026-01-01").total), "1.03");
}

TEST(ListLines, OfABareTotalAreNone) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_TRUE(list_lines(books.ledger(), books.item("I")).value().empty());
  EXPECT_TRUE(list_taxes(books.ledger(), books.item("I")).value().empty());
  EXPECT_EQ(list_lines(books.ledger(), {ItemKind::fee, 1}).code(), Errc::unknown_item);
  EXPECT_EQ(list_taxes(books.ledger(), {ItemKind::fee, 1}).code(), Errc::unknown_item);
}

TEST(ListLines, OfADraftAreItsOwn) {
  Books books;
  books.customer("ACME");
  const Lines lines;
  {
    InvoiceSentence invoice(books, ItemKind::invoice, "D");
    invoice.to("ACME").on("2026-01-01").due("2026-01-31").as_draft();
    invoice.record().lines = lines.lines;
  }
  EXPECT_EQ(list_lines(books.ledger(), books.item("D")).value().size(), 3U);
  EXPECT_EQ(amount_text(list_taxes(books.ledger(), books.item("D")).value()[0].tax), "0.01");
}

} // namespace
} // namespace openitem::item_list_test
