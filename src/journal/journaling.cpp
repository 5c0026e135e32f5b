// The ledger's side of the journal: what a command leaves as bytes, and how bytes become state again.
#include "ledger/ledger_impl.hpp"
#include "ledger/recorded.hpp"

#include <algorithm>

namespace openitem {

// Before a command is decided: should its record begin a chain, then with the state as it is now.
Result<void> Ledger::Impl::prepare_journal() {
  if (journal.options.mode == Journaling::pull && transactions.empty())
    return {Errc::no_transaction, "journaling"};
  const bool begins = !journal.chain && journal.writer.empty();
  if (begins && !journal.unjournaled && !state.is_new()) journal.unjournaled = state.digest();
  return {};
}

void Ledger::Impl::write_record(const Record &record) {
  if (!journal.chain && journal.writer.empty()) {
    Anchor anchor;
    anchor.identity = identity;
    anchor.sequence = record.first_sequence - 1;
    anchor.state = journal.unjournaled.value_or(Digest{});
    anchor.settings = state.settings_history().front().settings;
    journal.writer.add(anchor);
  }
  journal.writer.add(record, journal.options.personal_secret);
}

bool Ledger::Impl::store_records() noexcept {
  if (journal.writer.empty() || journal.options.mode != Journaling::push) return true;
  const Bytes bytes = journal.writer.seal(journal.chain.value_or(Digest{}));
  busy = true;
  bool stored = false;
  try {
    const Sequence first = journal.writer.first_sequence();
    stored = journal.options.sink != nullptr && journal.options.sink->store(bytes, first);
  } catch (...) {
    stored = false;
  }
  busy = false;
  return stored;
}

// ---- bytes in

namespace {

[[noreturn]] void refuse_at(Errc code, const Frame &frame) {
  raise(Error{
      .code = code, .kind = EntityKind::record, .id = frame.head.first_sequence, .position = frame.position});
}

bool is_blank(Bytes bytes) noexcept {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte byte) { return byte == std::byte{0}; });
}

} // namespace

Result<Recovery> Ledger::Impl::replay(Bytes bytes, std::uint64_t position) noexcept {
  if (!transactions.empty()) return Errc::transaction_open;
  std::optional<Digest> chain = journal.chain;
  const Digest identity_before = identity;
  const auto recovery = provisionally(
      Errc::bad_event, [&]() -> Result<Recovery> { return replay_all(bytes, position, chain); });
  if (recovery) {
    journal.chain = chain;
  } else {
    identity = identity_before;
  }
  return recovery;
}

Recovery Ledger::Impl::replay_all(Bytes bytes, std::uint64_t position, std::optional<Digest> &chain) {
  Recovery recovery;
  while (recovery.end != bytes.size()) {
    // A transaction counts only when all of it is there.
    std::size_t at = recovery.end;
    bool whole = false;
    while (!whole) {
      const auto frame =
          is_blank(bytes.subspan(at)) ? std::nullopt : read_frame(bytes.subspan(at), position + at);
      if (!frame) break;
      at += frame->head.frame_size();
      whole = frame->head.ends();
    }
    if (!whole) {
      recovery.torn = true;
      break;
    }
    while (recovery.end != at) {
      const auto frame = read_frame(bytes.subspan(recovery.end), position + recovery.end);
      replay_frame(*frame, chain, recovery);
      recovery.end += frame->head.frame_size();
      scratch.clear();
    }
    ++recovery.transactions;
  }
  recovery.last_sequence = state.last_sequence();
  return recovery;
}

void Ledger::Impl::replay_frame(const Frame &frame, std::optional<Digest> &chain, Recovery &recovery) {
  switch (frame.head.kind) {
  case FrameKind::anchor:
    replay_anchor(frame);
    chain = Digest{};
    break;
  case FrameKind::record:
    if (!chain || frame.head.first_sequence != state.last_sequence() + 1)
      refuse_at(Errc::broken_chain, frame);
    replay_record(frame);
    ++recovery.records;
    break;
  default:
    refuse_at(Errc::unsupported_format, frame);
  }
  chain = chain_after(*chain, frame.head, frame.body);
  if (frame.head.ends() ? frame.head.chain != *chain : static_cast<bool>(frame.head.chain))
    refuse_at(Errc::broken_chain, frame);
}

// A chain begins where the ledger stands, or it is not this ledger's.
void Ledger::Impl::replay_anchor(const Frame &frame) {
  const Anchor anchor = read_anchor(frame, scratch);
  const bool ours = !identity || anchor.identity == identity;
  if (!ours || anchor.sequence != state.last_sequence() || static_cast<bool>(anchor.state) == state.is_new())
    refuse_at(Errc::broken_chain, frame);
  if (state.is_new()) {
    state.set_first_settings(anchor.settings);
  } else if (anchor.state != state.digest()) {
    refuse_at(Errc::broken_chain, frame);
  }
  identity = anchor.identity;
}

void Ledger::Impl::replay_record(const Frame &frame) {
  try {
    RecordReader reader(frame, scratch);
    while (!reader.at_end())
      std::visit([this](const auto &event) { apply_recorded(state, event); }, reader.next());
    note_recorded(state, reader.record());
  } catch (const BrokenInvariant &) {
    refuse_at(Errc::bad_event, frame);
  }
}

} // namespace openitem
