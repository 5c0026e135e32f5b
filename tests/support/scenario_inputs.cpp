#include "support/scenario_inputs.hpp"

#include "openitem/reports/item_list.hpp"

namespace openitem::scenario {

// The one that is known, else that of currency=, else of the item that the statement is about, else of its customer.
Currency Inputs::currency() {
  if (of_amounts_) return of_amounts_;
  if (const auto code = arguments_.take("currency")) return world_.currency(*code);
  for (const auto &field : line_.signed_with('@'))
    if (const auto name = arguments_.take(line_.option_of(field)))
      return world_.currency_of(world_.item(*name));
  const auto customer = arguments_.take("customer");
  return customer ? world_.currency_of(world_.customer(*customer)) : Currency();
}

// "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts": what follows the price are options of the line.
std::vector<DocumentLine> Inputs::lines(const Words &words) {
  const Line of_line{{}, {"tax>taxes"}};
  std::vector<DocumentLine> lines;
  for (const auto &word : words) {
    auto parts = list_of(word, ';');
    const auto [quantity, price] = parted(parts.empty() ? "" : parts[0], '*', "a line QUANTITY*PRICE");
    parts[0] = "quantity=" + quantity;
    parts.push_back("unit_price=" + price);
    for (auto &part : parts)
      if (part.starts_with("discount=") && part.ends_with('%')) part.insert(8, "_percent");
    Arguments arguments(parts);
    arguments.set("tax", joined(arguments.take_all("tax"), ","));
    lines.push_back(Inputs(world_, arguments, of_line, kept_, currency()).read<DocumentLine>());
    arguments.finish();
  }
  return lines;
}

std::vector<TermsPortion> Inputs::terms(std::string_view word) {
  constexpr auto form = "a portion of terms SHARE@RULE";
  std::vector<TermsPortion> portions;
  if (word == "none") return portions;
  for (const auto &part : list_of(word)) {
    const auto [share, rest] = parted(part, '@', form);
    TermsPortion portion;
    if (share.ends_with('%')) {
      portion.share = PortionShare::percent;
      portion.percent = percent(share);
    } else if (share != "rest") {
      portion.share = PortionShare::fixed;
      portion.fixed = world_.amount(share, currency());
    }
    const auto tiers = list_of(rest, '/');
    if (tiers.empty()) throw Malformed("\"" + part + "\" is not " + form);
    portion.due = due_rule(tiers[0]);
    std::vector<DiscountTier> discounts;
    for (std::size_t i = 1; i < tiers.size(); ++i) discounts.push_back(discount_tier(tiers[i]));
    portion.discounts = kept_.keep(std::move(discounts));
    portions.push_back(portion);
  }
  return portions;
}

void Inputs::set(Money &value, const std::string &word, const Place &) {
  value = word == "none" ? Money() : world_.amount(word, currency());
}

// An id or a sequence. An option that is called after a kind of items is the id of such an item.
void Inputs::set(std::uint64_t &value, const std::string &word, const Place &place) {
  if (place.role == Role::key)
    value = whole(word);
  else
    value = is_word<ItemKind>(place.option) ? world_.item(word).id : world_.sequence(word);
}

// No word is both a kind and a status.
void Inputs::set(std::uint32_t &bits, const std::string &word, const Place &) {
  for (const auto &name : list_of(word)) {
    const auto number = is_word<ItemKind>(name)     ? static_cast<unsigned>(from_word<ItemKind>(name))
                        : is_word<ItemStatus>(name) ? static_cast<unsigned>(from_word<ItemStatus>(name))
                                                    : static_cast<unsigned>(from_word<CustomerStatus>(name));
    bits |= std::uint32_t{1} << number;
  }
}

void Inputs::set(std::vector<std::int32_t> &edges, const std::string &word, const Place &) {
  edges.clear();
  if (word == "none") return;
  for (const auto &edge : list_of(word)) edges.push_back(static_cast<std::int32_t>(signed_whole(edge)));
}

void Inputs::set(std::span<const ItemRef> &items, const std::string &word, const Place &) {
  std::vector<ItemRef> list;
  for (const auto &name : list_of(word)) list.push_back(world_.item(name));
  items = kept_.keep(std::move(list));
}

// An amount without a currency is in that of its item.
void Inputs::set(std::span<const Target> &targets, const std::string &word, const Place &) {
  std::vector<Target> list;
  for (const auto &part : list_of(word)) {
    const auto names = list_of(part.substr(0, part.find(':')), '/');
    if (names.empty())
      throw Malformed("\"" + part + "\" is not a target ITEM, ITEM:AMOUNT or ITEM/DISPUTE:AMOUNT");
    Target target{.item = world_.item(names[0])};
    if (names.size() > 1) target.dispute = world_.sequence(names[1]);
    if (const auto colon = part.find(':'); colon != std::string::npos) {
      const auto own = world_.currency_of(target.item);
      target.amount = world_.amount(std::string_view(part).substr(colon + 1), own ? own : currency());
    }
    list.push_back(target);
  }
  targets = kept_.keep(std::move(list));
}

void Inputs::set(ListView<DuePortion> &portions, const std::string &word, const Place &) {
  std::vector<DuePortion> list;
  for (const auto &part : list_of(word)) {
    const auto [amount, date] = parted(part, '@', "a portion AMOUNT@DATE");
    list.push_back({world_.amount(amount, currency()), day(date)});
  }
  portions = kept_.keep(std::move(list));
}

void Inputs::set(ListView<TermsPortion> &portions, const std::string &word, const Place &) {
  portions = kept_.keep(terms(word));
}

void Inputs::set(ListView<LineTax> &taxes, const std::string &word, const Place &) {
  std::vector<LineTax> list;
  for (const auto &part : list_of(word)) {
    const auto [code, rate] = parted(part, '@', "a tax CODE@RATE");
    list.push_back({kept_.keep(code), percent(rate)});
  }
  taxes = kept_.keep(std::move(list));
}

} // namespace openitem::scenario
