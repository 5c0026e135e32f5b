// A ledger, the record of what it did, and the model beside it: what the laws are checked on.
#pragma once

#include "openitem/ledger/ledger.hpp"
#include "support/counting_memory.hpp"
#include "support/effect_of.hpp"
#include "support/generator.hpp"
#include "support/shrink.hpp"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace openitem::testing_support {

// A law is broken; the text says how.
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};
inline void require(bool holds, const std::string &complaint) {
  if (!holds) throw Broken(complaint);
}
[[nodiscard]] std::string text(const Digest &digest);
[[nodiscard]] std::string text(Date date);

struct WorldOptions {
  Profile profile{};
  // The model says beforehand what a command must do, and a difference is Broken. Else it follows.
  bool predict = false;
  unsigned char memory_pattern = 0xa5;
};

class World {
 public:
  World(std::uint64_t seed, const WorldOptions &options);
  ~World();
  World(const World &) = delete;
  World &operator=(const World &) = delete;

  struct Taken {
    std::shared_ptr<const BuiltCommand> built;
    Result<Outcome> result;
    const Record *record = nullptr; // of an accepted command that did something
  };
  // Builds the step's command and lets it happen.
  Taken take(const Step &step);
  Taken take(std::shared_ptr<const BuiltCommand> built);
  // A record that no command made takes effect, if the ledger takes it.
  bool let_in(const Record &record);
  [[nodiscard]] std::shared_ptr<const BuiltCommand> build(const Step &step) {
    return generator_.build(model_, step);
  }

  [[nodiscard]] Ledger &ledger() { return *ledger_; }
  [[nodiscard]] const Ledger &ledger() const { return *ledger_; }
  [[nodiscard]] Model &model() { return model_; }
  [[nodiscard]] const Model &model() const { return model_; }
  [[nodiscard]] const EventLog &log() const { return log_; }
  [[nodiscard]] const Settings &first_settings() const { return first_settings_; }
  [[nodiscard]] Random &random() { return random_; } // for questions, not for commands

  // Every date on record, ascending, each once.
  [[nodiscard]] std::vector<Date> dates() const;
  [[nodiscard]] Date some_date(); // on record, beside one, or far away
  [[nodiscard]] AsOf some_as_of();

 private:
  std::string compare(const Prediction &predicted, const Result<Outcome> &result, const Record *record) const;

  CountingMemory memory_;
  Generator generator_;
  Settings first_settings_;
  Model model_;
  EventLog log_;
  std::optional<Ledger> ledger_;
  Random random_;
  bool predict_;
};

// The records of one ledger in another.
void replay_all(Ledger &ledger, const EventLog &log, std::size_t count = static_cast<std::size_t>(-1));

} // namespace openitem::testing_support
