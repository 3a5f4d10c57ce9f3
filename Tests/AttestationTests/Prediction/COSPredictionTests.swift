import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// A boot of Container-Optimized OS: two slots whose priorities stand in the partition table.
@Suite(.enabled(if: Corpus.isHere))
struct COSPredictionTests {
    private static let log = "event-logs/google+go-tpm-tools/eventlogs/cos-101-amd-sev.bin"

    private static let script = """
        defaultA=2
        defaultB=3
        gptpriority $grubdisk 2 prioA
        gptpriority $grubdisk 4 prioB
        if [ $prioA -lt $prioB ]; then set default=$defaultB; else set default=$defaultA; fi
        set timeout=0

        """

    /// The menu entries of the log, with their titles put back into quotes.
    private func entries(_ boot: RealBoot) -> [String] {
        boot.commands.compactMap { command in
            guard let match = command.firstMatch(of: /(?s)grub_cmd: menuentry (.*?) (\{.*)/) else { return nil }
            return "menuentry \"\(match.output.1)\" \(match.output.2)\n"
        }
    }

    private func course(_ boot: RealBoot, _ variables: [String: String]) -> GRUBCourse {
        var conditions = GRUBConditions()
        conditions.prefix = "(hd0,gpt12)/efi/boot"
        conditions.variables = variables.merging(["grubdisk": "hd0"]) { first, _ in first }
        conditions.kernel = [1]
        let script = Self.script + entries(boot).joined()
        conditions.files = GRUBFiles(["\(conditions.prefix)/grub.cfg": Array(script.utf8)], isComplete: true)
        return GRUBCourse.following(conditions)
    }

    @Test func theSlotWithPriorityIsStarted() throws {
        let boot = try RealBoot(Self.log)
        let course = course(boot, ["prioA": "15", "prioB": "0"])
        let commands = course.steps.compactMap { step -> String? in
            switch step {
            case .command(let text): "grub_cmd: \(text)"
            case .kernelCommandLine(let text): "kernel_cmdline: \(text)"
            case .file: nil
            }
        }
        #expect(course.unknownCommands == nil)
        #expect(commands == boot.commands)
    }

    @Test func withoutThePrioritiesNothingIsGuessed() throws {
        let course = course(try RealBoot(Self.log), [:])
        #expect(course.unknownCommands != nil)
        #expect(!course.steps.contains { if case .kernelCommandLine = $0 { true } else { false } })
    }
}
