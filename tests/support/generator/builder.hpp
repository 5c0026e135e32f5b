// What makes one command from the step's draws and the state of the books. A function for each command stands
// in the file of its concept; the groups below name the files of what several of them use. What one file alone
// needs stays there.
#pragma once

#include "support/generator.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::testing_support {

struct Builder {
  BuiltCommand &out;
  const Model &m;
  const Profile &profile;
  Random r;
  const Step &step;
  bool found_nothing = false; // that the command could be about

  // ---- choice.cpp
  void build();
  AnyCommand choose();
  // A line of the list whose function is defined nowhere does not link.
#define OPENITEM_CHOICE(weight, make, allowed) AnyCommand make();
#include "support/generator/choices.def"
#undef OPENITEM_CHOICE
  AnyCommand create_customer(); // where there are too few

  // ---- values.cpp: words, dates, amounts
  std::string_view words(std::string own);
  [[nodiscard]] std::string step_text() const;
  [[nodiscard]] Date today() const;
  [[nodiscard]] Date shifted(Date date, std::int64_t days) const;
  Date effective_day();
  Date document_day();
  Currency currency();
  // exact: what is open, as a rule; 0: nothing.
  Money amount(const Currency &currency, Amount exact = 0);

  // ---- subjects.cpp: whom and what
  bool wrong();
  CustomerId customer();
  JobId job(CustomerId owner);
  ContractId contract(CustomerId owner);
  std::uint64_t new_id();
  std::string_view new_number(std::string_view prefix);
  std::string_view new_external_ref();
  // One that gives a document its number, which is then none, as a rule.
  NumberRangeId number_range(ItemKind kind, std::string_view &number);
  // An item that a test of it likes, the newer ones rather; an unfitting one now and then.
  template <class Likes> std::size_t pick_item(Likes &&likes);
  template <class Likes> ItemRef pick_ref(Likes &&likes);
  // Most commands come after what they name, and after everything that happened to it.
  void come_after(const ItemRef &ref);
  [[nodiscard]] Amount open_of(const ItemRef &ref) const;
  [[nodiscard]] Currency currency_of(const ItemRef &ref);

  // ---- documents.cpp
  std::span<const TermsPortion> some_terms();
  std::span<const DocumentLine> some_lines();
  std::span<const DuePortion> instalments(const Money &total);
  Invoice invoice(std::string_view prefix);
  Payment payment();
  Credit credit();

  // ---- settling.cpp
  std::span<const Target> some_targets(std::uint64_t customer, const Currency &currency, Amount there);
  Strategy strategy();
  Settlement settlement(const Payment &payment);

  // ---- disputes.cpp
  // Names a dispute of the item, where there is one, and mostly an amount that it still claims.
  void against_dispute(const ItemRef &ref, Sequence &dispute, Money &amount);
};

template <class Likes> std::size_t Builder::pick_item(Likes &&likes) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < m.items().size(); ++i) {
    if (likes(m.items()[i], i)) found.push_back(i);
  }
  if (found.empty()) return nothing;
  if (r.one_in(2)) return found[found.size() - 1 - r.below(std::min<std::size_t>(found.size(), 6))];
  return r.pick(found);
}

template <class Likes> ItemRef Builder::pick_ref(Likes &&likes) {
  if (wrong()) {
    switch (r.below(4)) {
    case 0:
      return {r.pick({ItemKind::invoice, ItemKind::payment, ItemKind::fee}), 77'777};
    case 1:
      if (!m.drafts().empty()) return m.drafts().begin()->first;
      break;
    default:
      if (!m.items().empty()) return r.pick(m.items()).ref;
    }
  }
  const std::size_t item = pick_item(likes);
  if (item != nothing) return m.items()[item].ref;
  found_nothing = true;
  return {ItemKind::invoice, 88'888};
}

} // namespace openitem::testing_support
