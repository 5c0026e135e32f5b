"""steps.py REFERENCE_HOST HOST: each step on the disk that a host takes goes wrong once, in each way there is.

The process is killed in its midst (a write: half of it is there); the power fails, and what was written but not yet
synced is gone; the step fails, alone, with the next one, or with all that follow. A host that lives answers "failed"
and goes on with nothing changed, or "unknown" and ends; opened again, the ledger stands after all that was
acknowledged and nothing that failed, and takes the commands that are missing.
"""
import pathlib
import sys

from hosts import Host, Problem, Reference, Stream, require, run, scratch

FOREVER = "1000000"
WAYS = {
    "dies": lambda step: ["--die-step", step],
    "power fails": lambda step: ["--power-step", step],
    "fails": lambda step: ["--fail-step", step],
    "fails twice": lambda step: ["--fail-step", step, "--fail-count", "2"],
    "fails for good": lambda step: ["--fail-step", step, "--fail-count", FOREVER],
}


class Trial:
    """A stream on a fresh ledger with something going wrong, then on the same ledger with nothing going wrong."""

    def __init__(self, program, reference, place, options):
        self.program, self.reference, self.place, self.options = program, reference, place, options
        self.units = reference.stream.units
        self.failed = self.ended_early = False

    def run(self):
        at, doubt = self.run_with_faults()
        self.go_on(at, at + doubt)

    def run_with_faults(self):
        """How many units are done for certain, and whether (0, 1) one more may be."""
        host = Host(self.program, self.place, *self.options)
        at, answer = 0, host.answer()
        goes_on = answer is not None
        while goes_on and at < len(self.units):
            host.send(self.reference.stream.text(at, at + 1))
            answer = host.answer()
            goes_on = answer is not None and not answer.startswith("unknown ")
            if not goes_on:
                break
            if answer.startswith("failed "):
                self.failed = True
                require(host.ask("digest") == self.reference.state[at], f"unit {at + 1} failed and has changed something")
                if FOREVER in self.options:
                    break
            else:
                require(self.reference.is_as_expected(at, answer), f"unit {at + 1}: {answer}")
                at += 1
        host.rest()
        self.ended_early = host.status != 0
        expected = {0} if goes_on else {1, -9}
        require(host.status in expected, f"status {host.status} after {answer}: {host.complaints}")
        return at, 0 if goes_on or at == len(self.units) else 1

    def go_on(self, least, most):
        host = Host(self.program, self.place)
        opened, state = host.answer(), host.ask("digest")
        require(opened is not None, "does not open")
        at = self.reference.where(state, least, most)
        require(at is not None, f"stands at {opened}, expected after unit {least} to {most}")
        host.send(self.reference.stream.text(at, len(self.units)) + "digest\n")
        answers = host.rest()
        require(host.status == 0 and answers[-1] == self.reference.state[-1], "another state at the end")
        require("going on without" not in host.complaints, host.complaints)
        answers, complaints, status = run(self.program, self.place, "digest\n")
        require(status == 0 and answers[1] == self.reference.state[-1] and complaints == "",
                f"another state when opened once more: {complaints}")


def main(reference_host, program):
    stream = Stream(7, 14, keys=False)
    stream.units[5:5] = [["snapshot"]]
    stream.units[9:9] = [["snapshot"]]
    stream.units[12:12] = [["snapshot"]]
    reference = Reference(reference_host, stream)
    trials = problems = 0
    for way, options in WAYS.items():
        if way == "power fails" and not program.endswith("file"):
            continue
        step, hits = 0, 0
        while step < 300:
            step += 1
            with scratch(fast=True) as folder:
                trial = Trial(program, reference, str(pathlib.Path(folder) / "ledger"), options(str(step)))
                try:
                    trial.run()
                except Problem as problem:
                    problems += 1
                    print(f"FAILED: {' '.join(trial.options)}: {problem}")
                if not trial.failed and not trial.ended_early and step > 5:
                    if hits == 3:  # removing what is old may fail unnoticed
                        break
                    hits += 1
                else:
                    hits = 0
            trials += 1
        print(f"{pathlib.Path(program).name}: {way}: {step - 1} steps")
        if not 30 < step < 300:
            problems += 1
            print("FAILED: the number of steps")
    print(f"{trials} trials, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
