"""Events of the C# binding: the typed row of each, and its lists."""
from emit_csharp_types import Bindings, head
from names import class_name, pascal


class Events(Bindings):
    def events(self):
        tables = {table["name"]: table["row"] for table in self.manifest["tables"]}
        rows = dict.fromkeys(name for event in self.manifest["events"] for name in event["rows"])
        lists = dict.fromkeys(name for event in self.manifest["events"] for name in event["lists"])
        yield from head("Rows and lists of events", "System.Collections.Generic", "OpenItem.Interop")
        yield "namespace OpenItem;"
        yield ""
        yield "public sealed unsafe partial class Event"
        yield "{"
        for name in lists:
            yield self.summary(self.which_have(name), "    ")
            yield f"    public IReadOnlyList<{class_name(tables[name])}> {pascal(name)} =>"
            yield f"        Rows{self.how(tables[name], 'Table.' + pascal(name))};"
            yield ""
        yield "    private IEventRow RowOf(Table table) => table switch"
        yield "    {"
        for name in rows:
            yield f"        Table.{pascal(name)} => Only{self.how(tables[name], 'table')},"
        yield "        _ => new UnknownRow((int)table),"
        yield "    };"
        yield "}"

    @staticmethod
    def how(row, table):
        """Types, table and maker of rows."""
        return f"<{row}, {class_name(row)}>({table}, &Make.{class_name(row)})"

    def which_have(self, name):
        kinds = [self.words[event["kind"]] for event in self.manifest["events"] if name in event["lists"]]
        others = ": no other has any" if len(kinds) == 1 else ": others have none"
        return "Of " + " and ".join(kinds) + others


def files(manifest):
    return {"bindings/csharp/src/OpenItem/Event.g.cs": "\n".join(Events(manifest).events()) + "\n"}
