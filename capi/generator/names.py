"""What the generated files call a thing: its name in the header without the prefix, written as they write names."""
import re


def pascal(name):
    """due_date, DUE_DATE: DueDate"""
    return "".join(word.capitalize() for word in name.split("_"))


def class_name(name):
    """oi_aging_row: AgingRow; oi_customer_input: Customer"""
    return pascal(re.sub(r"^oi_|_input$", "", name))


def constant_word(enumeration, constant):
    """OI_AGING_BASIS_DUE: DUE; OI_SYNTAX, of oi_status: SYNTAX"""
    prefix = "OI_" if enumeration["name"] == "oi_status" else enumeration["name"].upper() + "_"
    return constant["name"][len(prefix):]
