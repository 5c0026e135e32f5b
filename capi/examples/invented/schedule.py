"""What happens, in the order a host posts it."""

import datetime
import heapq

from .chance import FIRST_DAY, LAST_DAY


# On one day invoices come first, then payments, credits, reversals, voids: the order a host posts them in.
INVOICE, PAYMENT, CREDIT, REVERSAL, VOID = range(5)
events = []  # (date, order on the day, count, action)
event_count = 0
now = (datetime.date.min, INVOICE)  # date and order of the event that happens


def at(date, order, action):
    global event_count
    assert (date, order) >= now  # the books must see things in the order a host posts them in
    if FIRST_DAY <= date <= LAST_DAY:
        event_count += 1
        heapq.heappush(events, (date, order, event_count, action))


def happen():
    """All that was planned, and what is planned by it."""
    global now
    while events:
        date, order, _, action = heapq.heappop(events)
        now = (date, order)
        action()
