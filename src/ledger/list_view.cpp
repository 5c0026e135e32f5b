// Lists in their encoding, read element by element.
#include "openitem/base/list_view.hpp"

#include "ledger/codec.hpp"

namespace openitem::detail {

template <class T> const std::byte *read_element(const std::byte *at, const std::byte *end, T &element) {
  CborReader cbor({at, end});
  Decoder(cbor, Trust::own).get(element);
  return cbor.rest().data();
}

template const std::byte *read_element(const std::byte *, const std::byte *, DocumentLine &);
template const std::byte *read_element(const std::byte *, const std::byte *, LineTax &);
template const std::byte *read_element(const std::byte *, const std::byte *, TaxTotal &);
template const std::byte *read_element(const std::byte *, const std::byte *, TermsPortion &);
template const std::byte *read_element(const std::byte *, const std::byte *, DiscountTier &);
template const std::byte *read_element(const std::byte *, const std::byte *, DuePortion &);
template const std::byte *read_element(const std::byte *, const std::byte *, AppliedPortion &);

} // namespace openitem::detail
