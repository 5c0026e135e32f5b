// Personal texts, apart from the bodies that they belong to, so that each of them can be erased. The places of
// texts in the body of a frame are counted from 0.
//
//   of a record     in the place: digest of salt and text      apart: [[place, salt, text], ...]
//   of a snapshot   in the place: null                         apart: [[place, text], ...]
//
// The salt is known only to who has the host's secret, until the personal part tells it; it goes with its text.
// From salts that are told follows neither the secret nor another salt.
#pragma once

#include "ledger/codec.hpp"
#include "ledger/tables/sip_hash.hpp"

namespace openitem {

// What stands in a chain for personal texts of a record.
class PersonalDigests final : public PersonalOut {
 public:
  PersonalDigests(const Digest &secret, Sequence first_sequence) noexcept
      : secret_(secret)
      , sequence_(first_sequence) {}

  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  [[nodiscard]] Digest salt_of(std::uint64_t place) const noexcept {
    return SecretHash::wide_of(secret_, Digest{sequence_, place});
  }
  void put(CborWriter &body, std::string_view text) override {
    std::byte bytes[16];
    Encoder::store(SecretHash::wide_of(salt_of(count_++), text), bytes);
    body.bytes(bytes, sizeof bytes);
  }

 private:
  Digest secret_;
  Sequence sequence_;
  std::uint64_t count_ = 0;
};

// The personal texts of a snapshot's frame while it is put together.
class PersonalTexts final : public PersonalOut {
 public:
  explicit PersonalTexts(std::pmr::memory_resource *memory)
      : texts_(memory) {}
  void put(CborWriter &body, std::string_view text) override {
    body.null_value();
    Encoder encoder(texts_);
    encoder.cbor().array(2);
    encoder.cbor().unsigned_integer(count_++);
    encoder.put(text);
  }
  // Begins anew. Nothing is written where there is no text.
  void write_to(ByteBuffer &out) {
    if (count_ == 0) return;
    CborWriter(out).array(count_);
    out.append(texts_.bytes().data(), texts_.size());
    texts_.truncate(0);
    count_ = 0;
  }

 private:
  ByteBuffer texts_;
  std::size_t count_ = 0;
};

// The texts of a frame, read one by one as their places come.
class PersonalReader final : public PersonalIn {
 public:
  enum class Of { record, snapshot };

  // `texts` holds the list and nothing else; no bytes: there is none. `erased`: some may be missing.
  PersonalReader(CborReader texts, Of of, bool erased)
      : texts_(texts)
      , of_(of)
      , erased_(erased) {
    if (texts_.at_end()) return;
    left_ = texts_.array();
    texts_.require(left_ != 0);
    next();
  }

  [[nodiscard]] std::string_view get(CborReader &body) override {
    Digest digest{};
    if (of_ == Of::record) {
      Decoder(body).get(digest);
    } else {
      body.require(body.null_value());
    }
    const std::uint64_t place = places_++;
    if (!there_ || place_ != place) {
      texts_.require(erased_);
      missing_ = true;
      return {};
    }
    const std::string_view text = text_;
    texts_.require(of_ == Of::snapshot || SecretHash::wide_of(salt_, text) == digest);
    next();
    return text;
  }
  // Every text had a place, nothing follows, and what is said to be erased is missing.
  void expect_end() const {
    texts_.require(!there_ && erased_ == missing_);
    texts_.expect_end();
  }

 private:
  void next() {
    const bool first = !there_;
    there_ = left_ != 0;
    if (!there_) return;
    --left_;
    texts_.require(texts_.array() == (of_ == Of::record ? 3U : 2U));
    const std::uint64_t place = texts_.unsigned_integer();
    texts_.require(first || place > place_);
    place_ = place;
    Decoder decoder(texts_);
    if (of_ == Of::record) decoder.get(salt_);
    decoder.get(text_);
    texts_.require(!text_.empty());
  }

  CborReader texts_;
  Of of_;
  bool erased_;
  bool missing_ = false;
  std::uint64_t places_ = 0; // that the body had so far
  std::size_t left_ = 0;
  // The next one
  bool there_ = false;
  std::uint64_t place_ = 0;
  Digest salt_{};
  std::string_view text_{};
};

} // namespace openitem
