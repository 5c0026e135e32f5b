"""Records as the input of the command that changes them: made by capi/generate.py from openitem.h; do not edit."""
from typing import Optional, Tuple

from . import _openitem as raw
from ._enums import Table
from ._types import Contact, Contract, Customer, Job, TermsPortion


class Changes(raw.Ledger):
    """Records to be changed in part: take one, replace what shall be different, and change it.

        acme = dataclasses.replace(ledger.customer_to_change(id), name="Acme Ltd")
        ledger.change_customer(acme, info)
    """

    __slots__ = ()

    def list_terms(self, customer: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms new invoices of a customer get."""
        answer = self._list_terms(customer, known_through)
        discounts = answer.all(Table.TERMS_DISCOUNTS)
        return tuple(row.to_input(tuple(one.to_input() for one in discounts if one.portion == row.portion))
                     for row in answer.all(Table.TERMS))

    def customer_to_change(self, customer: int) -> Customer:
        """The customer as it is: what `change_customer` takes, with everything it has."""
        row = self.find_customer(customer)
        return row.to_input(self.list_terms(customer, row.changed))

    def contact_to_change(self, contact: int) -> Contact:
        """The contact as it is: what `change_contact` takes, with everything it has."""
        return self.find_contact(contact).to_input()

    def job_to_change(self, job: int) -> Job:
        """The job as it is: what `change_job` takes, with everything it has."""
        return self.find_job(job).to_input()

    def contract_to_change(self, contract: int) -> Contract:
        """The contract as it is: what `change_contract` takes, with everything it has."""
        return self.find_contract(contract).to_input()


__all__ = ["Changes"]
