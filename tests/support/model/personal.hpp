// What the model knows of personal texts: who they are about, and whether they are still there.
#pragma once

#include "openitem/ledger/events.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace openitem::testing_support {

using ModelRecordId = std::pair<EntityKind, std::uint64_t>;

// Whose texts an erasure takes.
struct ModelErasure {
  ModelRecordId record;
  std::uint64_t customer; // that it is, or belongs to
  bool all;               // with all that is the customer's
};

class ModelPersonal {
 public:
  // An event: which records it is about, whose they are, and whether it says something personal.
  void say(Sequence sequence, std::set<ModelRecordId> about, std::uint64_t customer, bool text);
  // The record of the events said last.
  void end(const Record &record);
  void remember_share(Sequence first, Sequence last) { shares_.push_back({first, last, true}); }
  void drop_keys(Sequence before);
  void erase(const ModelErasure &what);
  [[nodiscard]] bool has_any(const ModelErasure &what) const;

  // Whether the newest content of a record says something.
  [[nodiscard]] bool says(const ModelRecordId &record) const;

 private:
  struct Said {
    Sequence sequence;
    std::set<ModelRecordId> about;
    std::uint64_t customer;
    bool text;
  };
  struct Why { // holds until the next
    Sequence first;
    std::int64_t micros;
    std::string actor;
    std::string reason;
  };
  struct Share { // of the texts of a command with a key
    Sequence first;
    Sequence last;
    bool there;
  };
  [[nodiscard]] static bool takes(const ModelErasure &what, const Said &said);
  template <class Visit> void for_each(const ModelErasure &what, Visit &&visit);

  std::vector<Said> said_;
  std::vector<Why> whys_;
  std::vector<Share> shares_;
};

} // namespace openitem::testing_support
