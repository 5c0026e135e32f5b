// What is made from the list of commands covers all of them, and what the list says is so.
#include "calls.hpp"
#include "ledger/descriptions.hpp"
#include "openitem/money/text.hpp"
#include "support/generator.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace openitem::faults::command_list_test {
namespace {

struct Described {
  std::string_view name;
  unsigned number;
  CommandLock lock;
  bool settles;
  CommandMakes makes;
};
const std::vector<Described> &list() {
  static const std::vector<Described> all{
#define OPENITEM_COMMAND(Command, ...)                                                                       \
  {CommandTraits<Command>::name, CommandTraits<Command>::number, CommandTraits<Command>::lock,               \
   CommandTraits<Command>::settles, CommandTraits<Command>::makes},
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND
  };
  return all;
}

TEST(CommandList, NumbersAreGivenOnce) {
  std::set<unsigned> numbers;
  for (const Described &command : list()) EXPECT_TRUE(numbers.insert(command.number).second) << command.name;
  EXPECT_FALSE(numbers.contains(0));
}

// "AdjustAccountCredit, back" is a call of AdjustAccountCredit.
TEST(CommandList, EachIsTriedWithMemoryThatFails) {
  for (const Described &command : list()) {
    const auto &calls = command_calls();
    EXPECT_TRUE(std::any_of(calls.begin(), calls.end(), [&](const CommandCall &call) {
      return call.name.substr(0, call.name.find_first_of(" ,:")) == command.name;
    })) << command.name;
  }
}

TEST(CommandList, IsInTheOrderOfTheVariant) {
  EXPECT_EQ(name(AnyCommand(WithdrawLockException{})), "WithdrawLockException");
  EXPECT_EQ(name(AnyCommand(DeleteContact{})), "DeleteContact");
  EXPECT_EQ(name(AnyCommand(ResolveDispute{})), "ResolveDispute");
  EXPECT_EQ(std::variant_size_v<AnyCommand>, list().size());
}

// Of what random commands did: each was accepted at least once, made records of the kind that the list says,
// and applied credit only where the list says that it may.
class Heard : public EventSink {
 public:
  explicit Heard(testing_support::Model &model)
      : model_(model) {}
  bool accept(const Record &record, std::uint64_t) override {
    model_.apply(record);
    applied = false;
    kinds.clear();
    for (const Event &event : record.events) {
      applied = applied || std::holds_alternative<CreditApplied>(event);
      if (const auto *issued = std::get_if<ItemIssued>(&event))
        kinds.emplace(issued->ref.id, static_cast<EntityKind>(issued->ref.kind));
      if (const auto *draft = std::get_if<DraftSaved>(&event))
        kinds.emplace(draft->ref.id, static_cast<EntityKind>(draft->ref.kind));
      if (const auto *customer = std::get_if<CustomerSaved>(&event))
        kinds.emplace(customer->id.value(), EntityKind::customer);
      if (const auto *job = std::get_if<JobSaved>(&event)) kinds.emplace(job->id.value(), EntityKind::job);
      if (const auto *contract = std::get_if<ContractSaved>(&event))
        kinds.emplace(contract->id.value(), EntityKind::contract);
      if (const auto *saved = std::get_if<RecordSaved>(&event))
        std::visit([&]<class T>(const T &one) { kinds.emplace(one.id.value(), kind_of<T>); }, saved->record);
      if (std::holds_alternative<MarkPlaced>(event)) kinds.emplace(record.first_sequence, EntityKind::mark);
    }
    return true;
  }
  std::multimap<std::uint64_t, EntityKind> kinds;
  bool applied = false;

 private:
  testing_support::Model &model_;
};

bool made(const Heard &heard, std::uint64_t id, EntityKind kind) {
  const auto [first, last] = heard.kinds.equal_range(id);
  return std::any_of(first, last, [&](const auto &one) { return one.second == kind; });
}

TEST(CommandList, SaysWhatACommandMakes) {
  std::set<std::string_view> accepted;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    testing_support::Profile profile;
    profile.locks = true;
    testing_support::Generator generator(seed, profile);
    LedgerOptions options;
    options.settings = generator.first_settings();
    Ledger ledger(options);
    testing_support::Model model(options.settings);
    Heard heard(model);
    ledger.set_sink(&heard);
    for (std::uint64_t step = 0; step < 120; ++step) {
      const auto built = generator.build(model, {step, false});
      heard.kinds.clear();
      heard.applied = false;
      const auto outcome = testing_support::execute(ledger, built->info, built->command);
      if (!outcome || outcome->repeated || outcome->first_sequence == 0) continue;
      const Described &command = list()[built->command.index()];
      accepted.insert(command.name);
      EXPECT_TRUE(command.settles || !heard.applied) << command.name;
      if (command.makes.depends) {
        EXPECT_TRUE(heard.kinds.contains(outcome->id)) << command.name;
      } else if (outcome->id != 0) {
        EXPECT_TRUE(made(heard, outcome->id, command.makes.kind)) << command.name;
      }
    }
  }
  for (const Described &command : list()) EXPECT_TRUE(accepted.contains(command.name)) << command.name;
}

TEST(AnOutcome, GivesWhatWasMadeByItsType) {
  Ledger ledger;
  const CommandInfo info{.effective = date("2026-01-05")};
  const Outcome customer = ledger.execute(info, CreateCustomer{{.id = CustomerId(7)}}).value();
  EXPECT_EQ(customer.made<CustomerId>(), CustomerId(7));
  EXPECT_FALSE(customer.made<InvoiceId>());
  EXPECT_FALSE(customer.item());
  const IssueInvoice issue{{.id = InvoiceId(9), .customer = CustomerId(7), .total = money("1.00 USD")}};
  const Outcome invoice = ledger.execute(info, issue).value();
  EXPECT_EQ(invoice.made<InvoiceId>(), InvoiceId(9));
  EXPECT_FALSE(invoice.made<PaymentId>());
  EXPECT_EQ(invoice.item(), ItemRef(InvoiceId(9)));
  EXPECT_EQ(to_string(invoice.item()), "invoice 9");
  EXPECT_EQ(to_string(customer.item()), "none");
}

} // namespace
} // namespace openitem::faults::command_list_test
