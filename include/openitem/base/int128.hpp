// The one place that names the compiler's 128-bit integer, so that -Wpedantic stays quiet in a host's build.
#pragma once

namespace openitem {
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

// For members: aligned like a machine word, so that an amount takes 24 bytes and not 32.
__extension__ typedef __int128 word_aligned_int128 __attribute__((aligned(8)));
} // namespace openitem
