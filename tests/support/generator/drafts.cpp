// Documents that are not in the books yet.
#include "support/generator/builder.hpp"

#include <iterator>

namespace openitem::testing_support {

AnyCommand Builder::draft_invoice() {
  DraftInvoice command{invoice("INV-"), r.pick({DraftState::unapproved, DraftState::unposted_draw,
                                                DraftState::unposted_receivable})};
  command.invoice.lines = {};
  if (!command.invoice.currency && !command.invoice.total) command.invoice.currency = currency();
  if (!m.drafts().empty() && r.one_in(3) && m.drafts().begin()->first.kind == ItemKind::invoice)
    command.invoice.id = InvoiceId(m.drafts().begin()->first.id); // replaces it
  return command;
}

AnyCommand Builder::draft_payment() {
  return DraftPayment{payment()};
}

namespace {

ItemRef some_draft(Builder &b) {
  if (b.m.drafts().empty() || b.wrong()) return ItemRef(ItemKind::invoice, 1 + b.r.below(20));
  auto at = b.m.drafts().begin();
  std::advance(at, static_cast<std::ptrdiff_t>(b.r.below(b.m.drafts().size())));
  return at->first;
}

} // namespace

AnyCommand Builder::delete_draft() {
  return DeleteDraft{some_draft(*this)};
}

AnyCommand Builder::post_draft() {
  PostDraft command{some_draft(*this), new_number("INV-"), {}};
  const auto at = m.drafts().find(command.draft);
  if (at != m.drafts().end() && at->first.kind == ItemKind::payment) {
    Payment like;
    like.customer = CustomerId(at->second.customer);
    like.amount = Money::of_minor(at->second.total, at->second.currency);
    command.settlement = settlement(like);
  }
  return command;
}

} // namespace openitem::testing_support
