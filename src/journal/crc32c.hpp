// CRC-32C (Castagnoli): with the processor's instruction where it has one, by table elsewhere.
#pragma once

#include "encoding/byte_buffer.hpp"

#include <cstdint>

namespace openitem {

// `crc`: of the bytes before these. crc32c of "123456789" is 0xe3069283.
[[nodiscard]] std::uint32_t crc32c(Bytes bytes, std::uint32_t crc = 0) noexcept;
// The same without the instruction.
[[nodiscard]] std::uint32_t crc32c_by_table(Bytes bytes, std::uint32_t crc = 0) noexcept;

} // namespace openitem
