// Marks that nobody places.
#include "journal/forged_books.hpp"

namespace openitem::forged_marks_test {
namespace {

using namespace forged_books;
using forged_books::later; // not the word of descriptions

TEST_F(Forged, MarksThatNobodyPlaces) {
  give(RecordPayment{payment("80.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  const Sequence next = ledger.last_sequence() + 1;
  const MarkPlaced contested{.item = one, .amount = money("40.00 USD"), .effective = day};
  const auto placed = [&](const std::function<void(MarkPlaced &)> &change) {
    MarkPlaced copy = contested;
    change(copy);
    return with({copy}, day, next);
  };
  accepted(placed([](MarkPlaced &) {}), "a dispute");
  refused(with({contested}, day, 0), "a dispute whose record says that it made nothing");
  refused(placed([](MarkPlaced &m) { m.amount = money("100.01 USD"); }), "one of more than is open");
  refused(placed([](MarkPlaced &m) { m.effective = later; }), "one of another day than its record");
  refused(placed([&](MarkPlaced &m) { m.item = paid; }), "one of a payment");
  refused(placed([](MarkPlaced &m) { m.kind = MarkKind::hold; }), "a hold: no command places one");
  refused(with({contested, contested}, day, next), "two in one record");

  const Sequence dispute = give(Dispute{one, money("40.00 USD")}).id;
  const Sequence other = give(Dispute{two, money("5.00 USD")}).id;
  refused(with({MarkPlaced{.item = one, .amount = money("60.01 USD"), .effective = day}}, day,
               ledger.last_sequence() + 1),
          "one of what is disputed already");
  const MarkReduced by_ten{dispute, ten, day};
  accepted(with({applied(paid, one, ten), by_ten}), "a credit that names it");
  accepted(
      with({applied(paid, one, ten), applied(paid, one, ten), MarkReduced{dispute, money("20.00 USD"), day}}),
      "two credits that name it");
  refused(with({by_ten}), "a reduction of its own");
  refused(with({by_ten, applied(paid, one, ten)}), "a reduction before its credit");
  refused(with({applied(paid, two, ten), by_ten}), "a credit of another invoice");
  refused(with({applied(paid, one, ten), applied(paid, two, ten), by_ten}), "another credit in between");
  refused(with({applied(paid, one, ten), by_ten, MarkReduced{dispute, ten, day}}), "a reduction twice");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, money("10.01 USD"), day}}),
          "more than the credit");
  refused(with({applied(paid, one, money("50.00 USD")), MarkReduced{dispute, money("40.01 USD"), day}}),
          "more than it claims");
  refused(with({applied(paid, one, ten), MarkReduced{other, ten, day}}), "the dispute of another invoice");
  refused(with({applied(paid, one, ten), MarkReduced{next - 1, ten, day}}), "what is no dispute");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, money("10.00 EUR"), day}}), "other money");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, ten, later}}), "on another day");

  accepted(with({MarkEnded{dispute, MarkOutcome::credited, day}}), "an end");
  refused(with({MarkEnded{dispute, MarkOutcome::released, day}}), "an end that disputes do not have");
  refused(with({MarkEnded{dispute, MarkOutcome::valid, date("2026-01-09")}}, date("2026-01-09")),
          "an end before it began");
  refused(with({MarkEnded{next - 1, MarkOutcome::valid, day}}), "an end of what is no dispute");
  const Target target{one, ten, dispute};
  give(ApplyCredit{paid, {&target, 1}}, later);
  refused(with({MarkEnded{dispute, MarkOutcome::valid, day}}), "an end before what reduced it");
  give(ResolveDispute{dispute, MarkOutcome::invalid}, later);
  refused(with({MarkEnded{dispute, MarkOutcome::valid, later}}, later), "an end twice");
  refused(with({applied(paid, one, ten, later), MarkReduced{dispute, ten, later}}, later),
          "a reduction of what has ended");
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .status = CustomerStatus::not_used}});
  refused(with({MarkPlaced{.item = two, .amount = ten, .effective = day}}, day, ledger.last_sequence() + 1),
          "a dispute of who is not used");
  accepted(with({MarkEnded{other, MarkOutcome::valid, day}}), "the end of one of who is not used");
}

} // namespace
} // namespace openitem::forged_marks_test
