// A journal kept in memory, by a host that may misbehave.
#pragma once

#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/ledger.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <vector>

namespace openitem::testing_support {

class KeptJournal final : public JournalSink {
 public:
  enum class Manner {
    stores,
    refuses,
    throws,
    calls_back,         // into the ledger, and never says that it has stored anything
    stores_and_refuses, // the bytes are written, the answer is lost: the host forgets them
  };

  [[nodiscard]] bool store(Bytes records, Sequence first) override {
    ++asked;
    last_first = first;
    switch (manner) {
    case Manner::refuses:
      return false;
    case Manner::throws:
      throw std::runtime_error("the disk is full");
    case Manner::calls_back:
      answers.push_back(ledger->execute({}, CreateCustomer{}).code());
      answers.push_back(ledger->replay(Bytes()).code());
      answers.push_back(ledger->verify().code());
      answers.push_back(snapshot(*ledger).code());
      return false;
    case Manner::stores_and_refuses:
      forgotten.assign(records.begin(), records.end());
      return false;
    case Manner::stores:
      break;
    }
    ends.push_back(bytes.size() + records.size());
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
  [[nodiscard]] Bytes since(std::size_t position) const { return Bytes(bytes).subspan(position); }

  std::vector<std::byte> bytes;
  std::vector<std::size_t> ends; // of each transaction
  std::vector<std::byte> forgotten;
  std::vector<Errc> answers; // to calls from inside
  Manner manner = Manner::stores;
  Ledger *ledger = nullptr;
  std::uint64_t asked = 0;
  Sequence last_first = 0;
};

} // namespace openitem::testing_support
