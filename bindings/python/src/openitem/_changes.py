"""Records as the input of the command that changes them: made by capi/generate.py from openitem.h; do not edit."""
from typing import Optional, Tuple

from . import _openitem as raw
from ._enums import Table, DefaultLevel
from ._types import (Address, Attachment, Communication, Company, Contact, Contract, Customer, CustomerGroup, Job,
                     Licence, Link, MediaType, Note, NumberRange, Site, TaxRegistration, TermsPortion)


class Changes(raw.Ledger):
    """Records to be changed in part: take one, replace what shall be different, and change it.

        acme = dataclasses.replace(ledger.customer_to_change(id), name="Acme Ltd")
        ledger.change_customer(acme, info)
    """

    __slots__ = ()

    def list_terms(self, customer: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms that a customer says for its new invoices: none where those above say (DefaultLevel)."""
        answer = self._list_terms(customer, known_through)
        discounts = answer.all(Table.TERMS_DISCOUNTS)
        return tuple(row.to_input(tuple(one.to_input() for one in discounts if one.portion == row.portion))
                     for row in answer.all(Table.TERMS))

    def list_company_terms(self, company: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms of a company."""
        answer = self._list_company_terms(company, known_through)
        discounts = answer.all(Table.TERMS_DISCOUNTS)
        return tuple(row.to_input(tuple(one.to_input() for one in discounts if one.portion == row.portion))
                     for row in answer.all(Table.TERMS))

    def list_customer_group_terms(self, customer_group: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms of a group."""
        answer = self._list_customer_group_terms(customer_group, known_through)
        discounts = answer.all(Table.TERMS_DISCOUNTS)
        return tuple(row.to_input(tuple(one.to_input() for one in discounts if one.portion == row.portion))
                     for row in answer.all(Table.TERMS))

    def list_contract_terms(self, contract: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms of a contract."""
        answer = self._list_contract_terms(contract, known_through)
        discounts = answer.all(Table.TERMS_DISCOUNTS)
        return tuple(row.to_input(tuple(one.to_input() for one in discounts if one.portion == row.portion))
                     for row in answer.all(Table.TERMS))

    def customer_to_change(self, customer: int) -> Customer:
        """The customer as it is: what `change_customer` takes, with everything it has."""
        row = self.find_customer(customer)
        return row.to_input(self.list_terms(customer, row.changed))

    def company_to_change(self, company: int) -> Company:
        """The company as it is: what `change_company` takes, with everything it has."""
        row = self.find_company(company)
        return row.to_input(self.list_company_terms(company, row.changed))

    def customer_group_to_change(self, customer_group: int) -> CustomerGroup:
        """The customer group as it is: what `change_customer_group` takes, with everything it has."""
        row = self.find_customer_group(customer_group)
        return row.to_input(self.list_customer_group_terms(customer_group, row.changed))

    def contact_to_change(self, contact: int) -> Contact:
        """The contact as it is: what `change_contact` takes, with everything it has."""
        return self.find_contact(contact).to_input()

    def address_to_change(self, address: int) -> Address:
        """The address as it is: what `change_address` takes, with everything it has."""
        return self.find_address(address).to_input()

    def tax_registration_to_change(self, tax_registration: int) -> TaxRegistration:
        """The tax registration as it is: what `change_tax_registration` takes, with everything it has."""
        return self.find_tax_registration(tax_registration).to_input()

    def licence_to_change(self, licence: int) -> Licence:
        """The licence as it is: what `change_licence` takes, with everything it has."""
        return self.find_licence(licence).to_input()

    def site_to_change(self, site: int) -> Site:
        """The site as it is: what `change_site` takes, with everything it has."""
        return self.find_site(site).to_input()

    def job_to_change(self, job: int) -> Job:
        """The job as it is: what `change_job` takes, with everything it has."""
        return self.find_job(job).to_input()

    def contract_to_change(self, contract: int) -> Contract:
        """The contract as it is: what `change_contract` takes, with everything it has."""
        row = self.find_contract(contract)
        return row.to_input(self.list_contract_terms(contract, row.changed))

    def note_to_change(self, note: int) -> Note:
        """The note as it is: what `change_note` takes, with everything it has."""
        return self.find_note(note).to_input()

    def communication_to_change(self, communication: int) -> Communication:
        """The communication as it is: what `change_communication` takes, with everything it has."""
        return self.find_communication(communication).to_input()

    def attachment_to_change(self, attachment: int) -> Attachment:
        """The attachment as it is: what `change_attachment` takes, with everything it has."""
        return self.find_attachment(attachment).to_input()

    def link_to_change(self, link: int) -> Link:
        """The link as it is: what `change_link` takes, with everything it has."""
        return self.find_link(link).to_input()

    def media_type_to_change(self, media_type: int) -> MediaType:
        """The media type as it is: what `change_media_type` takes, with everything it has."""
        return self.find_media_type(media_type).to_input()

    def number_range_to_change(self, number_range: int) -> NumberRange:
        """The number range as it is: what `change_number_range` takes, with everything it has."""
        return self.find_number_range(number_range).to_input()


__all__ = ["Changes"]
