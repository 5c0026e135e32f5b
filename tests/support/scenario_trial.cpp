#include "support/effect_of.hpp"
#include "support/scenario_laws.hpp"

namespace openitem::scenario {
namespace {

std::string names_of(const World &world, const Effect &effect) {
  Words words;
  for (const auto &[item, total] : effect.items) words.push_back(world.name_of(item) + ":" + text(total));
  for (const auto &[application, credit, debit, effective, amount] : effect.applications)
    words.push_back(world.name_of(credit) + ">" + world.name_of(debit) + "@" + text(effective) + ":" +
                    text(amount));
  return joined(words);
}

void require_as_planned(World &world, const CommandInfo &info, const Effect &planned, const Outcome &outcome,
                        const Visible &before) {
  if (words_of(planned.outcome) != words_of(outcome))
    throw Mismatch("the preview's outcome, " + joined(words_of(planned.outcome)), joined(words_of(outcome)));
  if (outcome.repeated || (outcome.last_sequence == 0 && info.idempotency_key.empty())) {
    require_unchanged(world, before, "a command that does nothing");
    return;
  }
  const auto now = visible(world);
  if (now.records != before.records + 1)
    throw Mismatch("one record", std::to_string(now.records - before.records) + " records");
  const auto made = testing_support::effect_of(world.log()[before.records]);
  if (made.items != planned.items || made.applications != planned.applications)
    throw Mismatch("what the preview would make, " + names_of(world, planned), names_of(world, made));
  if (outcome.last_sequence == 0) return; // nothing but its key is remembered
  if (outcome.first_sequence != before.last_sequence + 1 || outcome.last_sequence != now.last_sequence)
    throw Mismatch("sequences that go on without a gap", joined(words_of(outcome)));
}

} // namespace

Visible visible(World &world) {
  return {world.ledger().state_digest(), world.ledger().last_sequence(), world.log().size()};
}

void require_unchanged(World &world, const Visible &before, const std::string &by) {
  const auto now = visible(world);
  if (now == before) return;
  throw Mismatch("digest, last sequence and records unchanged by " + by,
                 now.digest != before.digest                 ? "another digest"
                 : now.last_sequence != before.last_sequence ? "another last sequence"
                                                             : "another record");
}

void require_verified(const Ledger &ledger) {
  const auto sound = ledger.verify();
  if (!sound) throw Mismatch("verify() finds every cached figure right", describe(sound.error()));
}

void require_replay(World &world) {
  Ledger again({.settings = world.first_settings()});
  for (std::size_t i = 0; i < world.log().size(); ++i)
    if (const auto result = again.replay(world.log()[i]); !result)
      throw Mismatch("record " + std::to_string(i) + " replays", describe(result.error()));
  if (again.state_digest() != world.ledger().state_digest())
    throw Mismatch("an equal digest after replay", "another");
  if (again.last_sequence() != world.ledger().last_sequence())
    throw Mismatch("last sequence " + std::to_string(world.ledger().last_sequence()),
                   std::to_string(again.last_sequence()));
  require_verified(again);
}

Result<Effect> try_command(World &world, const CommandInfo &info, const AnyCommand &command) {
  const auto before = visible(world);
  auto run = std::visit([&](const auto &one) { return world.ledger().preview(info, one); }, command);
  require_unchanged(world, before, "a preview");
  return run;
}

Outcome execute(World &world, const CommandInfo &info, const AnyCommand &command) {
  const auto planned = try_command(world, info, command);
  const auto before = visible(world);
  const auto outcome =
      std::visit([&](const auto &one) { return world.ledger().execute(info, one); }, command);
  if (!outcome) {
    require_unchanged(world, before, "a refusal");
    if (planned) throw Mismatch("a preview that is refused like its command", "an accepted preview");
    if (!(planned.error() == outcome.error()))
      throw Mismatch("the preview's refusal, " + describe(planned.error()), describe(outcome.error()));
    throw Refused(outcome.error());
  }
  if (!planned) throw Mismatch("an accepted preview", describe(planned.error()));
  require_as_planned(world, info, *planned, *outcome, before);
  return *outcome;
}

Words words_of(const Outcome &outcome) {
  return {"id=" + std::to_string(outcome.id), "first_sequence=" + std::to_string(outcome.first_sequence),
          "last_sequence=" + std::to_string(outcome.last_sequence), "repeated=" + text(outcome.repeated)};
}

} // namespace openitem::scenario
