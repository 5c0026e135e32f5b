"""Records of every kind, each with something in every field."""
import re
from datetime import date, datetime, timezone
from decimal import Decimal

from openitem import (Address, AddressKind, Attachment, BusinessDayShift, Channel, Communication, Company, Contact, Contract,
                      Customer, CustomerGroup, CustomerStatus, CustomerType, Direction, DiscountTier, DueBase, DueRuleKind,
                      EntityKind, Invoice, ItemKind, ItemRef, Job, JobStatus, Licence, Link, MediaType, Money, Note, NumberRange, NumberReset,
                      PartialPayments, Payment,
                      PortionShare, ProductDisplay, Site, SiteStatus, TaxRegistration, TermsPortion)

WRITTEN = datetime(2026, 1, 9, 8, 30, tzinfo=timezone.utc)
TERMS = (TermsPortion(PortionShare.PERCENT, DueRuleKind.NET, days=10, percent=30, discounts=(DiscountTier(3, 5), DiscountTier(2, 8))),
         TermsPortion(PortionShare.FIXED, DueRuleKind.PROXIMO, DueBase.DELIVERY, BusinessDayShift.FOLLOWING, cutoff=19, day=20,
                      fixed=Money("12.50", "USD")),
         TermsPortion(kind=DueRuleKind.FIXED_DATE, fixed_date=date(2026, 6, 30)),
         TermsPortion(kind=DueRuleKind.NET, months=1, days_after=2, discounts=(DiscountTier(Decimal("1.5"), 7),)))


def keep_every_record(ledger, info):
    """{kind of records: the id of one}."""
    kept = {}

    def keep(record):
        word = re.sub("(?<=.)([A-Z])", r"_\1", type(record).__name__).lower()
        kept[word] = getattr(ledger, f"create_{word}")(record, info).id
        return kept[word]

    head = keep(Customer(code="HEAD"))
    group = keep(CustomerGroup(
        code="GOLD", name="Gold", payment_method="card", price_list="A", shipping_method="van", discount_percent=5, terms=TERMS,
        partial_payments=PartialPayments.ALLOW, product_display=ProductDisplay.EXCLUSIVE_ONLY, no_discount=True))
    keep(Company(
        name="We", legal_name="We Ltd", tax_number="RO1", street="Lane 1", postal_code="1000", city="Cluj", region="CJ",
        country="RO", email="we@example.org", phone="1", website="example.org", bank_account="RO49", payment_method="transfer",
        price_list="B", shipping_method="post", discount_percent=Decimal("1.5"), terms=TERMS,
        product_display=ProductDisplay.STANDARD_AND_EXCLUSIVE))
    plain = keep(Customer(code="PLAIN"))
    keep(Customer(
        code="KIM", name="Kim", label="gold", salesperson="kim", external_ref="x-1", status=CustomerStatus.PROSPECT,
        partial_payments=PartialPayments.REFUSE, currency="USD", parent=head, credit_limit=Money(500, "USD"),
        established=date(2020, 2, 29), terms=TERMS, group=group, type=CustomerType.INDIVIDUAL,
        product_display=ProductDisplay.EXCLUSIVE_ONLY, payment_method="cash", price_list="C", shipping_method="none",
        discount_percent=Decimal("2.25"), legal_name="Kim Ltd", given_name="Ann", family_name="Lee", email="a@example.org",
        phone="1", mobile="2", fax="3", website="example.org", no_discount=True))
    about = ItemRef(ItemKind.INVOICE, ledger.issue_invoice(
        Invoice(customer=plain, total=Money(100, "USD"), due=date(2026, 2, 1)), info).id)
    ledger.record_payment(Payment(customer=plain, amount=Money(1, "USD")), info)
    site = keep(Site(customer=plain, code="N", country="RO", external_ref="s-1", name="North", street="Lane 2",
                     postal_code="1001", city="Cluj", region="CJ", status=SiteStatus.INACTIVE))
    job = keep(Job(customer=plain, code="SITE", name="Site", external_ref="j-1", status=JobStatus.INACTIVE, site=site))
    keep(Contract(customer=plain, job=job, number="FRAME", external_ref="c-1", starts=date(2026, 1, 1), ends=date(2026, 12, 31),
                  payment_method="card", price_list="D", shipping_method="crane", discount_percent=Decimal("0.5"), no_discount=True,
                  terms=TERMS))
    contact = keep(Contact(customer=plain, name="Ann", role="buys", email="a@example.org", phone="1", mobile="2", fax="3",
                           notes="n", primary=True))
    keep(Address(customer=plain, label="yard", country="RO", recipient="Ann", street="Lane 3", postal_code="1002",
                 city="Cluj", region="CJ", kind=AddressKind.SHIPPING, is_default=True, inactive=True))
    keep(TaxRegistration(customer=plain, kind="VAT", country="RO", number="RO2"))
    keep(Licence(customer=plain, kind="contractor", number="L-1", authority="Cluj", expires=date(2027, 1, 1)))
    keep(Note(customer=plain, about=about, author="kim", text="Ring.", written=WRITTEN, pinned=True))
    communication = keep(Communication(
        customer=plain, contact=contact, about=about, author="kim", external_ref="m-1", subject="Order", text="Where?",
        happened=WRITTEN, channel=Channel.EMAIL, direction=Direction.INCOMING))
    keep(MediaType(pattern="application/*"))
    keep(NumberRange(code="INV", kind=ItemKind.INVOICE, prefix="R{year}-", width=5, start=7, reset=NumberReset.FISCAL_YEAR,
                     automatic=True))
    keep(Attachment(
        customer=plain, communication=communication, about=about, media_type="application/pdf", byte_count=10, digest="sha256:0",
        category="order", author="kim", name="order.pdf", location="files/1", added=WRITTEN))
    keep(Link(customer=plain, record=communication, item=about, kind=EntityKind.COMMUNICATION))
    return kept
