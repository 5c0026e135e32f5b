#include "world.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

namespace openitem::testing_support {

std::string text(const Digest &digest) {
  std::ostringstream out;
  out << std::hex << digest.high << digest.low;
  return out.str();
}
std::string text(Date date) {
  return date ? to_string(date) : std::string("no date");
}

World::World(std::uint64_t seed, const WorldOptions &options)
    : generator_(seed, options.profile)
    , first_settings_(generator_.first_settings())
    , model_(first_settings_)
    , random_(Random::stream(seed, 1'000'003))
    , predict_(options.predict) {
  memory_.fill_with(options.memory_pattern);
  LedgerOptions ledger;
  ledger.settings = first_settings_;
  ledger.memory = &memory_;
  ledger_.emplace(ledger);
  ledger_->set_sink(&log_);
}

World::~World() = default;

World::Taken World::take(const Step &step) {
  return take(build(step));
}

World::Taken World::take(std::shared_ptr<const BuiltCommand> built) {
  const std::string printed = text(built->info, built->command);
  Prediction predicted;
  if (predict_) predicted = model_.decide(built->info, built->command, printed);
  const std::size_t records = log_.size();
  const auto effect = perform(*ledger_, built->info, built->command);
  Taken taken{built, effect ? Result<Outcome>(effect->outcome) : Result<Outcome>(effect.error()), nullptr};
  if (effect)
    require((effect->outcome.id == 0) == (effect->outcome.kind == EntityKind::none),
            printed + "\n  id without kind");
  if (log_.size() > records) {
    taken.record = &log_[records];
    const Effect made = effect_of(*taken.record);
    require(effect->items == made.items && effect->applications == made.applications,
            printed + "\n  tells other things made than its record");
    const auto is_named = [&](const MadeItem &one) {
      return one.item.id == effect->outcome.id &&
             static_cast<EntityKind>(one.item.kind) == effect->outcome.kind;
    };
    require(made.items.empty() || effect->outcome.id == 0 ||
                std::any_of(made.items.begin(), made.items.end(), is_named),
            printed + "\n  its outcome names another item than it made");
  }
  if (predict_) {
    const std::string difference = compare(predicted, taken.result, taken.record);
    require(difference.empty(), printed + "\n" + difference);
  }
  if (taken.record != nullptr) model_.apply(*taken.record);
  if (taken.result && !taken.result->repeated && !built->info.idempotency_key.empty())
    model_.remember_key(built->info.idempotency_key, printed, *taken.result);
  return taken;
}

bool World::let_in(const Record &record) {
  const auto done = ledger_->replay(record);
  if (!done) require(done.code() == Errc::bad_event, describe(done.error()));
  if (!done) return false;
  require(log_.accept(record), "the log is full");
  model_.apply(record);
  return true;
}

std::string World::compare(const Prediction &predicted, const Result<Outcome> &result,
                           const Record *record) const {
  std::string said = "the model says ";
  if (predicted.accepted()) {
    said += predicted.repeated ? "repeated" : "accepted";
    for (const Event &event : predicted.events) said += "\n    " + text(event);
  } else {
    for (const Errc reason : predicted.reasons) said += std::string(openitem::name(reason)) + " ";
  }
  if (!result) {
    if (!predicted.accepted() && predicted.explains(result.code())) return {};
    return said + "\n  the ledger refuses: " + describe(result.error());
  }
  std::vector<std::string> expected;
  std::vector<std::string> made;
  for (const Event &event : predicted.events) expected.push_back(text(event));
  if (record != nullptr) {
    for (const Event &event : record->events) made.push_back(text(event));
  }
  const std::size_t count = record == nullptr ? 0 : record->events.size();
  std::string did = "\n  the ledger accepts" + std::string(result->repeated ? " (repeated)" : "") + ", id " +
                    std::to_string(result->id);
  for (const std::string &line : made) did += "\n    " + line;
  if (!predicted.accepted() || predicted.repeated != result->repeated || expected != made ||
      predicted.id != result->id)
    return said + did;
  const Sequence last = model_.last_sequence() + count;
  if (!result->repeated && (result->last_sequence != (count == 0 ? 0 : last) ||
                            result->first_sequence != (count == 0 ? 0 : model_.last_sequence() + 1) ||
                            ledger_->last_sequence() != last))
    return said + did + "\n  with other sequences than its events have";
  return {};
}

std::vector<Date> World::dates() const {
  std::set<Date> dates;
  for (const ModelItem &item : model_.items()) {
    dates.insert(item.effective);
    for (const ModelPortion &portion : item.portions) {
      for (const ModelDetail &detail : portion.details) dates.insert(detail.date);
    }
  }
  for (const ModelMark &mark : model_.marks()) {
    dates.insert(mark.date);
    for (const ModelMark::Taken &taken : mark.taken) dates.insert(taken.date);
  }
  return {dates.begin(), dates.end()};
}

Date World::some_date() {
  const auto &items = model_.items();
  if (items.empty() || random_.one_in(12)) return random_.one_in(2) ? Date::last() : Date::first();
  const ModelItem &item = random_.pick(items);
  Date date = item.effective;
  const ModelPortion &portion = random_.pick(item.portions);
  switch (random_.below(4)) {
  case 0:
    date = item.document;
    break;
  case 1:
    if (portion.due) date = portion.due;
    break;
  case 2:
    if (!portion.details.empty()) date = random_.pick(portion.details).date;
    break;
  default:
    if (!model_.marks().empty()) date = random_.pick(model_.marks()).latest();
    break;
  }
  const std::int64_t shift = random_.pick<std::int64_t>({0, 0, -1, 1, 30, 31, 60, 90, 91, -30});
  return Date::unchecked(static_cast<std::int32_t>(date.day_number() + shift));
}

AsOf World::some_as_of() {
  const Date date = some_date();
  if (random_.one_in(2) || model_.last_sequence() == 0) return {date, 0};
  return {date, 1 + random_.below(model_.last_sequence() + 1)};
}

void replay_all(Ledger &ledger, const EventLog &log, std::size_t count) {
  for (std::size_t i = 0; i < std::min(log.size(), count); ++i) {
    const auto done = ledger.replay(log[i]);
    require(done.has_value(), "record " + std::to_string(i) + " is refused by replay: " +
                                  (done ? std::string() : describe(done.error())));
  }
}

} // namespace openitem::testing_support
