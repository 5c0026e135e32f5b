// The ledger's side of the journal: what a command leaves as bytes, and how bytes become state again.
#include "engine/ledger_impl.hpp"

#include <algorithm>
#include <gsl/util>

namespace openitem {

// Before a command is decided: should its record begin a chain, then with the state as it is now.
Result<void> Ledger::Impl::prepare_journal() {
  if (journal.options.mode == Journaling::pull && transactions.empty())
    return {Errc::no_transaction, "journaling"};
  const bool begins = !journal.chain && journal.writer.empty();
  if (begins && !journal.unjournaled && !state.is_new()) journal.unjournaled = content_digest();
  return {};
}

void Ledger::Impl::write_record(const Record &record) {
  if (!journal.chain && journal.writer.empty()) {
    Anchor anchor;
    anchor.identity = identity;
    anchor.sequence = record.first_sequence - 1;
    anchor.state = journal.unjournaled.value_or(Digest{});
    anchor.settings = state.get<SettingsHistory>().first();
    journal.writer.add(anchor);
  }
  journal.writer.add(record, journal.options.personal_secret);
}

bool Ledger::Impl::store_records() noexcept {
  if (journal.writer.empty() || journal.options.mode != Journaling::push) return true;
  const Bytes bytes = journal.writer.seal(journal.chain.value_or(Digest{}));
  busy = true;
  const auto calm = gsl::finally([this] { busy = false; });
  try {
    const Sequence first = journal.writer.first_sequence();
    return journal.options.sink != nullptr && journal.options.sink->store(bytes, first);
  } catch (...) {
    return false;
  }
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

// The digest behind a frame. A chain begins with an anchor, once.
Digest link(const std::optional<Digest> &chain, const Frame &frame) {
  const bool anchor = frame.head.kind == FrameKind::anchor;
  if (!anchor && frame.head.kind != FrameKind::record) refuse_at(Errc::unsupported_format, frame);
  if (anchor == chain.has_value() || (anchor && frame.head.ends())) refuse_at(Errc::broken_chain, frame);
  const Digest after = chain_after(chain.value_or(Digest{}), frame.head, frame.body);
  if (frame.head.ends() ? frame.head.chain != after : static_cast<bool>(frame.head.chain))
    refuse_at(Errc::broken_chain, frame);
  return after;
}

// Where the transaction that begins at `begin` ends, when all of it is there and follows the chain; else
// `begin`. Nothing of it takes effect before that is known.
std::size_t end_of_transaction(Bytes bytes, std::size_t begin, std::uint64_t position,
                               std::optional<Digest> &chain) {
  std::optional<Digest> after = chain;
  for (std::size_t at = begin; !is_blank(bytes.subspan(at));) {
    const auto frame = read_frame(bytes.subspan(at), position + at);
    if (!frame) break;
    after = link(after, *frame);
    at += frame->head.frame_size();
    if (!frame->head.ends()) continue;
    chain = after;
    return at;
  }
  return begin;
}

} // namespace

Result<Recovery> Ledger::Impl::replay(Bytes bytes, std::uint64_t position) noexcept {
  if (!transactions.empty()) return Errc::transaction_open;
  std::optional<Digest> chain = journal.chain;
  const Digest identity_before = identity;
  const auto recovery = provisionally(
      Errc::bad_event, [&]() -> Result<Recovery> { return replay_all(bytes, position, chain, false); });
  if (recovery) {
    journal.chain = chain;
  } else {
    identity = identity_before;
  }
  return recovery;
}

Recovery Ledger::Impl::replay_anew(Bytes bytes, std::uint64_t position) {
  std::optional<Digest> chain;
  const Recovery recovery = replay_all(bytes, position, chain, true);
  journal.chain = chain;
  return recovery;
}

Recovery Ledger::Impl::replay_all(Bytes bytes, std::uint64_t position, std::optional<Digest> &chain,
                                  bool commit) {
  Recovery recovery;
  while (recovery.end != bytes.size()) {
    const std::size_t end = end_of_transaction(bytes, recovery.end, position, chain);
    if (end == recovery.end) {
      recovery.torn = true;
      break;
    }
    while (recovery.end != end) {
      const auto frame = read_frame(bytes.subspan(recovery.end), position + recovery.end);
      replay_frame(*frame, recovery);
      recovery.end += frame->head.frame_size();
    }
    if (commit) state.commit();
    ++recovery.transactions;
  }
  recovery.last_sequence = state.last_sequence();
  return recovery;
}

void Ledger::Impl::replay_frame(const Frame &frame, Recovery &recovery) {
  if (frame.head.kind == FrameKind::anchor) return replay_anchor(frame);
  if (frame.head.first_sequence != state.last_sequence() + 1) refuse_at(Errc::broken_chain, frame);
  replay_record(frame);
  ++recovery.records;
}

// A chain begins where the ledger stands, or it is not this ledger's.
void Ledger::Impl::replay_anchor(const Frame &frame) {
  const Anchor anchor = read_anchor(frame);
  if (identity && anchor.identity != identity) refuse_at(Errc::other_books, frame);
  if (anchor.sequence != state.last_sequence() || static_cast<bool>(anchor.state) == state.is_new())
    refuse_at(Errc::broken_chain, frame);
  if (state.is_new()) {
    if (!check_settings(anchor.settings)) refuse_at(Errc::damaged, frame);
    state.set_first_settings(anchor.settings);
  } else if (anchor.state != content_digest()) {
    refuse_at(Errc::broken_chain, frame);
  }
  identity = anchor.identity;
}

void Ledger::Impl::replay_record(const Frame &frame) {
  RecordReader reader(frame);
  const auto fits = [&](auto &&take_effect) {
    try {
      take_effect();
    } catch (const Exception &broken) { // an invariant; a sum left the range, a table is full
      refuse_at(broken.code() == Errc::limit_exceeded ? Errc::limit_exceeded : Errc::bad_event, frame);
    }
  };
  std::optional<RecordedEvents> recorded;
  fits([&] { recorded.emplace(state, reader.record()); });
  while (!reader.at_end()) {
    const Event &event = reader.next();
    fits([&] { std::visit([&](const auto &of_kind) { recorded->apply(of_kind); }, event); });
  }
  fits([&] { recorded->end(); });
}

} // namespace openitem
