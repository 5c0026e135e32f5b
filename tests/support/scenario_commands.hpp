// A statement that asks the ledger for something, as the command it means.
#pragma once

#include "openitem/ledger/command_list.hpp"
#include "support/scenario_inputs.hpp"

namespace openitem::scenario {

[[nodiscard]] bool is_command(std::string_view verb);
// The options that the command of a verb has, without those that every command has.
[[nodiscard]] std::vector<OptionOf> options_of(const std::string &verb);
// The functions of the vocabulary that there are: "issue_invoice".
[[nodiscard]] Words command_functions();
// The command of the core that the line of `inputs` calls.
[[nodiscard]] AnyCommand read_command(Inputs &inputs);

// It borrows texts and lists from what it was read with, and is not copied.
class Command : private Inputs {
 public:
  // Malformed, or Refused when the library refuses a value already. `last`: the date of the command before, which one
  // without date= has, too. `repeats`: the statement repeats an earlier one, so its names are known already.
  Command(World &of, Date &last, const Words &words, bool repeats = false)
      : Inputs(of, Arguments(words, 1), line_of(vocabulary().commands, words, "a command")) {
    // What every command takes is read first, so that a change does not inherit it.
    info = read(CommandInfo{.effective = last});
    if (info.effective) last = info.effective;
    arguments.drop_taken();
    if (line.has("~paid"))
      take_made("payment:number", repeats); // by the command, and called as payment= says
    for (const auto &part : line.signed_with('*')) take_made(part, repeats);
    for (const auto &part : line.signed_with('<')) take_bare(part);
    for (const auto &word : line.signed_with('~')) follow(word);
    for (const auto &part : line.signed_with('+')) {
      const auto [field, kind] = halves(part, '=');
      if (const auto number = arguments.take(line.option_of(field)))
        makes_too_.push_back({*number, from_word<EntityKind>(kind)});
    }
    command = read_command(*this);
    arguments.finish();
  }
  Command(const Command &) = delete;
  Command &operator=(const Command &) = delete;

  // After the ledger has accepted it: the new names.
  void name_results(const Outcome &outcome) const {
    const auto &[name, kind] = makes_;
    if (!name.empty()) world.give_name(name, {kind, outcome.id});
    for (const auto &[number, item_kind] : makes_too_)
      world.give_name(number,
                      accepted(find_number(world.ledger(), static_cast<ItemKind>(item_kind), number)));
    if (!forgets_.empty()) world.forget(EntityKind::none, forgets_);
    if (!remembers_.empty()) world.said[remembers_] = said_;
  }
  // What the record that it makes is called from now on, and its kind; the name is empty where it makes none.
  struct NewName {
    std::string name{};
    EntityKind kind = EntityKind::none;
  };
  [[nodiscard]] const NewName &makes() const noexcept { return makes_; }

  CommandInfo info{};
  AnyCommand command{ChangeSettings{}};

 private:
  // ---- parts of a line of the vocabulary: bare words become options

  // *KIND:FIELD, and *(OPTION):FIELD, where the option is the kind, or a change whose sign says what is made.
  void take_made(const std::string &part, bool repeats) {
    auto [word, field] = halves(part, ':');
    if (line.has("~signed")) {
      const auto change = arguments.need("change");
      word = change.starts_with('-') ? "debit_adjustment" : "account_credit";
      if (change.starts_with('+')) arguments.set("change", change.substr(1));
    } else if (word.front() == '(') {
      word = arguments.need(word.substr(1, word.size() - 2));
    }
    const auto kind = from_word<EntityKind>(word);
    const auto name = line.has("~paid") ? arguments.need("payment") : arguments.next("a name");
    if (name.find('#') != std::string::npos || name == "none") throw Malformed(name + " cannot be a name");
    const bool taken = world.has(kind, name);
    if (taken && line.has("~replaces")) {
      if (!arguments.has("id")) arguments.set("id", std::to_string(world.find(kind, name).id));
    } else if (taken && !repeats) {
      throw Malformed(name + " is the name of another " + word);
    }
    makes_ = {name, kind};
    remember(kind, name);
    name_unless_given(field, name);
  }

  // <FIELD, <FIELD:KIND
  void take_bare(const std::string &part) {
    const auto field = halves(part, ':').first;
    const auto name = arguments.next(field);
    if (line.has("~forgets")) forgets_ = name;
    arguments.set(line.option_of(field), name);
  }

  // The option is the name unless it is given; "none": there is none.
  void name_unless_given(const std::string &field, const std::string &name) {
    if (field.empty()) return;
    const auto option = line.option_of(field);
    const auto given = arguments.take(option);
    arguments.set(option, given == "none" ? "" : given.value_or(name));
  }

  void remember(EntityKind kind, const std::string &name) {
    remembers_ = to_word(kind) + " " + name;
    said_ = arguments;
  }

  // ---- rules, as README.md tells them under the same word

  void follow(const std::string &rule) {
    // The line's other parts say it, or structures: ChangeSettings, Settlement.
    static const std::set<std::string> told{"forgets",  "paid",       "replaces",
                                            "settings", "settlement", "signed"};
    if (rule == "keeps") return keep_options();
    if (rule == "targets") return take_targets();
    if (rule == "between") return take_application();
    if (rule == "erase") return take_whose_texts();
    if (!told.contains(rule)) throw Malformed("the vocabulary has an unknown rule ~" + rule);
  }
  // The other options are those of earlier statements about the record.
  void keep_options() {
    const auto kind = from_word<EntityKind>(halves(line.signed_with('<').at(0), ':').second);
    const auto name = arguments.need("id");
    const auto earlier = world.said.find(to_word(kind) + " " + name);
    if (earlier != world.said.end()) arguments.inherit(earlier->second);
    remember(kind, name);
    name_unless_given(line.plain(), name);
  }

  // CREDIT (DEBIT [AMOUNT])...
  void take_targets() {
    Words targets;
    while (arguments.more()) {
      targets.push_back(arguments.next("a debit item"));
      if (arguments.more() && arguments.peek().find_first_of("0123456789-") == 0)
        targets.back() += ":" + arguments.next("an amount");
    }
    arguments.set("targets", joined(targets, ","));
  }

  // CREDIT DEBIT: the latest application of the one to the other, or the N-th ever made (which=N).
  void take_application() {
    if (const auto sequence = arguments.take("sequence")) return arguments.set("application", *sequence);
    const auto credit = world.item(arguments.next("a credit item"));
    const auto debit = world.item(arguments.next("a debit item"));
    std::vector<Sequence> made;
    for (const auto &row : accepted(list_applications(world.ledger(), {.item = credit}, {Date::last(), 0})))
      if (row.credit == credit && row.debit == debit) made.push_back(row.application);
    const auto which = arguments.take("which");
    const auto place = which ? whole(*which) : made.size();
    if (place == 0 || place > made.size())
      throw Malformed("there is no such application of " + world.name_of(credit) + " to " +
                      world.name_of(debit));
    arguments.set("application", std::to_string(made[place - 1]));
    of_amounts = world.currency_of(credit);
  }

  // A customer with all that is theirs, or one record: "erase kind=job ROOF".
  void take_whose_texts() {
    const auto name = arguments.next("whose texts go");
    const auto kind = arguments.take("kind");
    if (!kind) return arguments.set("customer", name);
    const auto record = world.find(*kind == "item" ? EntityKind::none : from_word<EntityKind>(*kind), name);
    arguments.set("kind", to_word(record.kind));
    arguments.set("id", std::to_string(record.id));
  }

  NewName makes_{};
  std::vector<NewName>
      makes_too_{};         // items by their numbers: the refund of a credit memo, the fee of a reversal
  std::string forgets_{};   // a draft that is no more
  std::string remembers_{}; // key of World::said
  Arguments said_{};        // and what was said
};

} // namespace openitem::scenario
