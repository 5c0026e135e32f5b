/* What the host decides once for the whole ledger, and the currencies it knows. */
#ifndef OPENITEM_SETTINGS_H
#define OPENITEM_SETTINGS_H

#include "openitem/document.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What the host decides once for the whole ledger. All zero: the defaults. */
typedef struct oi_settings {
  uint32_t struct_size;             /**< sizeof(oi_settings) */
  uint32_t flags;                   /**< OI_SETTINGS_... */
  oi_rounding rounding;             /**< of every ledger rule; 0: half up */
  oi_tax_scope tax_scope;           /**< where tax is rounded; line makes it line for all documents */
  uint32_t fiscal_year_end_month;   /**< of the last day of the fiscal year: 1 .. 12; 0: December */
  uint32_t fiscal_year_end_day;     /**< 1 .. 31 (28 or 29 February: its end); 0: the month's last */
} oi_settings;

/* Payments may not leave part of a due portion open, unless the customer may. */
#define OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS 0x1u
/* A new invoice first eats what credit is open, first in, first out ... */
#define OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT 0x2u
/* ... and what credit is then left goes to the oldest open items. */
#define OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST 0x4u
/* A prospect stays one until a command makes it active. */
#define OI_SETTINGS_PROSPECTS_STAY 0x8u
/* Numbers are kept, but neither indexed nor unique. */
#define OI_SETTINGS_NUMBERS_NOT_UNIQUE 0x10u
/* A second payment by a method with the same transaction id is refused. */
#define OI_SETTINGS_UNIQUE_TRANSACTION_IDS 0x20u
/* A fiscal year is called after the year in which it begins, not ends. */
#define OI_SETTINGS_FISCAL_YEAR_BY_START 0x40u

/** The settings, as they were known at a point.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   a sequence; 0: now
 *  @param[out] settings        receives them; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_settings(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_settings *settings,
    oi_error *err);

/** Replaces the settings.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     settings   all of them; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_IN_USE (whether numbers are unique is decided when the ledger is made)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_settings(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_settings *settings,
    oi_outcome *outcome,
    oi_error *err);

/** A currency the ledger knows: ISO 4217 or registered.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  code       upper-case code; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CURRENCY (neither)
 *  @threads shared   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_ledger_currency(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    oi_currency *currency,
    oi_error *err);

/** A currency that ISO 4217 lacks or has withdrawn. */
typedef struct oi_register_currency_input {
  uint32_t struct_size;         /**< sizeof(oi_register_currency_input) */
  uint32_t flags;               /**< 0 */
  oi_currency currency;         /**< code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18 */
} oi_register_currency_input;

/** Adds a currency that ISO 4217 lacks. Repeating it has no effect.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     currency   the currency; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_CURRENCY_TAKEN (registered with other digits, or an ISO code)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_register_currency(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_register_currency_input *currency,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SETTINGS_H */
