// A digest read by a compiler that joins neighbouring words into vectors: its halves stay where they belong.
// Compiled with optimisation and, for x86-64, the instruction that swaps bytes of vectors, whatever the
// build's own flags are.
#include "ledger/codec.hpp"

#include <cstdio>
#include <tuple>

namespace openitem {
namespace {

// Of the shape that records have: the digest is stored, and asked whether it is zero (then it were left out).
struct Marked {
  std::uint64_t number = 0;
  Digest digest{};
};
} // namespace
template <> struct DescriptionOf<Marked> {
  static constexpr auto members =
      describe(member(1, "number", &Marked::number), member(2, "digest", &Marked::digest));
};
namespace {

constexpr Marked written{
    .number = 1,
    .digest = {.low = 0x0102'0304'0506'0708, .high = 0x1112'1314'1516'1718},
};

void encode(ByteBuffer &bytes) {
  Encoder encoder(bytes);
  encoder.put(written);
}
[[gnu::noinline]] Marked decode(Bytes bytes) {
  CborReader cbor(bytes);
  Decoder decoder(cbor);
  return decoder.get<Marked>();
}

void print(const char *what, const Digest &digest) {
  std::printf("%s %016llx %016llx\n", what, static_cast<unsigned long long>(digest.high),
              static_cast<unsigned long long>(digest.low));
}

} // namespace
} // namespace openitem

int main() {
  using namespace openitem;
  ByteBuffer bytes(std::pmr::get_default_resource());
  encode(bytes);
  const std::byte first = bytes.bytes()[5]; // {1: 1, 2: h'1112...'}: the high half first, as it is printed
  if (first != std::byte{0x11}) {
    std::printf("the first byte written is %02x, not 11\n", std::to_integer<unsigned>(first));
    return 1;
  }
  const Marked read = decode(bytes.bytes());
  if (read.digest != written.digest) {
    print("written:", written.digest);
    print("read:   ", read.digest);
    return 1;
  }
  return 0;
}
