"""The hosts that keep a ledger, driven by tests: streams of commands, and what each prefix of a stream leads to.

A unit is what gets one answer: a line, or a batch with its lines. state[k] is the digest after the first k units, told
by durable_file in a run that nobody disturbs; durable_sqlite must agree with it.
"""
import pathlib
import random
import subprocess
import tempfile


class Problem(Exception):
    pass


def require(holds, text):
    if not holds:
        raise Problem(text)


def scratch(fast):
    """A folder that goes away: in memory, when no disk is asked for and there is such a place."""
    memory = pathlib.Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="openitem-", dir=memory if fast and memory.is_dir() else None)


class Stream:
    """Deterministic: customers, invoices, payments, voids, batches, snapshots, and commands that are refused whenever
    they are sent. With keys every command can be sent again."""

    def __init__(self, seed, units, keys):
        self.random = random.Random(seed)
        self.keys = keys
        self.customers, self.invoices = [], []  # that stand in the books
        self.named = self.sent = self.day = 0
        self.units = [self._unit() for _ in range(units)]

    def _keyed(self, line):
        self.sent += 1
        return f"@key-{self.sent} {line}" if self.keys else line

    def _date(self):
        self.day += self.random.randint(0, 2)
        return f"2026-{1 + self.day // 28 % 12:02}-{1 + self.day % 28:02}"

    def _amount(self):
        return f"{self.random.randint(1, 500)}.{self.random.randint(0, 99):02} {self.random.choice(['USD', 'USD', 'EUR'])}"

    def _name(self, kind):
        self.named += 1
        return f"{kind}-{self.named:04}"

    def _customer(self):
        self.customers.append(self._name("C"))
        return self._keyed(f"customer {self.customers[-1]}")

    def _invoice(self):
        self.invoices.append(self._name("I"))
        of = self.random.choice(self.customers)
        return self._keyed(f"invoice {self.invoices[-1]} {of} {self._amount()} {self._date()}")

    def _payment(self):
        return self._keyed(f"payment {self.random.choice(self.customers)} {self._amount()} {self._date()}")

    def _void(self):
        number = self.invoices.pop(self.random.randrange(len(self.invoices)))
        return self._keyed(f"void {number} 2027-01-01")

    def _refused(self):
        return self._keyed(self.random.choice([
            "payment NOBODY 1.00 USD 2026-01-01",
            f"customer {self.customers[0]}",
            f"invoice {self.invoices[-1]} {self.customers[0]} 1.00 USD 2026-01-01",
            f"payment {self.customers[0]} {'9' * 40} USD 2026-01-01",
            f"invoice X {self.customers[0]} 1.00 USD 2026-13-01",
            "nonsense",
        ]))

    def _command(self):
        kind = self.random.random()
        if kind < 0.08 or not self.customers:
            return self._customer()
        if kind < 0.5 or len(self.invoices) < 3:
            return self._invoice()
        return self._void() if kind > 0.95 else self._payment()

    def _unit(self):
        kind = self.random.random()
        if kind < 0.08 and self.sent > 3:
            return ["snapshot"]
        if kind < 0.16 and len(self.invoices) > 3:
            return [self._refused()]
        if kind < 0.30:
            stands = list(self.customers), list(self.invoices)
            lines = [self._command() for _ in range(self.random.randint(1, 6))]
            if self.random.random() < 0.2 and len(stands[1]) > 3:
                self.customers, self.invoices = stands
                lines.append(self._refused())  # so that none of them happens
            return [f"batch {len(lines)}"] + lines
        return [self._command()]

    def text(self, begin, end):
        return "".join(line + "\n" for unit in self.units[begin:end] for line in unit)


class Host:
    """A host process on a place."""

    def __init__(self, program, place, *options, **more):
        self.process = subprocess.Popen([program, *options, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, **more)

    def send(self, text):
        try:
            self.process.stdin.write(text.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # it is gone; what it answered before counts

    def answer(self):
        """The next answer; None when it is gone. An answer that was cut off is none."""
        line = self.process.stdout.readline().decode()
        return line[:-1] if line.endswith("\n") else None

    def ask(self, line):
        self.send(line + "\n")
        return self.answer()

    def kill(self):
        self.process.kill()

    def rest(self):
        """What it still says; then it has ended. Its standard error stays in .complaints."""
        out, self.complaints = self._communicate()
        return [line for line in out.split("\n")[:-1]] if out else []

    def _communicate(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        out = self.process.stdout.read().decode()
        complaints = self.process.stderr.read().decode()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()
        return out, complaints

    @property
    def status(self):
        return self.process.returncode


def run(program, place, text, *options, **more):
    """All at once: (answers, standard error, exit status)."""
    host = Host(program, place, *options, **more)
    host.send(text)
    answers = host.rest()
    return answers, host.complaints, host.status


class Reference:
    """The answers to a stream and the state after each of its prefixes."""

    def __init__(self, program, stream):
        self.stream = stream
        with scratch(fast=True) as folder:
            place = str(pathlib.Path(folder) / "reference")
            text = "digest\n" + "".join(stream.text(k, k + 1) + "digest\n" for k in range(len(stream.units)))
            answers, complaints, status = run(program, place, text)
            require(status == 0 and complaints == "" and len(answers) == 2 + 2 * len(stream.units),
                    f"the undisturbed run: status {status}: {complaints}: {answers[-1:]}")
        self.state = answers[1::2]
        self.answers = answers[2::2]
        require(all(state.startswith("digest ") for state in self.state), "no digest")

    def accepted(self, k):
        """Transactions that the first k units have led to."""
        return sum(self.answers[i].startswith("ok") and self.stream.units[i] != ["snapshot"] for i in range(k))

    def is_as_expected(self, k, answer):
        """An answer to unit k; sent again under its key, it may be the answer of the first time."""
        if self.stream.units[k] == ["snapshot"]:
            return answer.startswith("ok ")
        plain = answer[:-len(" repeated")] if self.stream.keys and answer.endswith(" repeated") else answer
        return plain == self.answers[k]

    def where(self, state, least, most):
        """The smallest k in least..most with this state; None: there is none."""
        return next((k for k in range(least, most + 1) if self.state[k] == state), None)
