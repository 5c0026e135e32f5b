/* What every header rests on: versions, targets, how functions are let out, how structures are set to zero. */
#ifndef OPENITEM_PLATFORM_H
#define OPENITEM_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

/* Major version of this header. */
#define OI_VERSION_MAJOR 0
/* Minor version; below 1.0 interfaces may change with it. */
#define OI_VERSION_MINOR 1
/* Patch: mistakes put right, nothing else. */
#define OI_VERSION_PATCH 0
/* The three of them; compare with oi_version. */
#define OI_VERSION "0.1.0"
/* Level of the binary interface; compare with oi_abi_level. 0: it may still change. */
#define OI_ABI_LEVEL 0

/* Structures are laid out, and written to journals, as such targets have them. */
#if SIZE_MAX != UINT64_MAX
#error "openitem.h is for targets of 64 bits"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "openitem.h is for little-endian targets"
#endif

#include <string.h>

/* Windows: a program that links the archive instead of the DLL defines OI_STATIC. */
#if defined(_WIN32)
#if defined(OI_STATIC)
#define OI_API
#else
#define OI_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define OI_API __attribute__((visibility("default")))
#else
#define OI_API
#endif

/* Sets every byte of a structure to zero and its struct_size to its size: OI_INIT(invoice). */
#define OI_INIT(object) \
  (memset(&(object), 0, sizeof(object)), (void)((object).struct_size = (uint32_t)sizeof(object)))

#endif /* OPENITEM_PLATFORM_H */
