import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

struct BootChangesTests {
    private func changes(_ old: EventLogBuilder, _ new: EventLogBuilder) throws -> BootChanges {
        try #require(BootChanges(from: try EventLog(old.bytes), to: try EventLog(new.bytes)))
    }

    private func summaries(_ new: EventLogBuilder) throws -> [String] {
        try changes(.boot(), new).changes.map { "\($0.component.rawValue): \($0.summary)" }
    }

    @Test func theSameBootTwice() throws {
        let changes = try changes(.boot(), .boot())
        #expect(changes.changes.isEmpty && changes.ignored.isEmpty)
    }

    @Test func aCommandLine() throws {
        let new = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1 ro init=/evil")
        #expect(try summaries(new) == ["kernel-command-line: the kernel command line gained init=/evil"])
        let lost = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1")
        #expect(try summaries(lost) == ["kernel-command-line: the kernel command line lost ro"])
    }

    @Test func anUpgrade() throws {
        let new = EventLogBuilder.boot(
            commandLine: "/vmlinuz-6.1.0-2 root=/dev/sda1 ro",
            kernel: "new kernel",
            initramfs: "new initramfs"
        )
        #expect(
            try summaries(new) == [
                "kernel-command-line: the kernel command line names /vmlinuz-6.1.0-2 instead of /vmlinuz-6.1.0-1",
                "kernel: kernel 6.1.0-1 -> 6.1.0-2", "initramfs: the initramfs /initrd.img has other content",
            ]
        )
    }

    /// Container-Optimized OS binds its root file system through the command line.
    @Test func aRootFilesystem() throws {
        func log(_ hash: String, _ others: String = "") -> EventLogBuilder {
            .boot(commandLine: "/vmlinuz ro dm=\"1 vroot verity root_hexdigest=\(hash) salt=\(hash)\"\(others)")
        }
        let root = try changes(log("aa11"), log("bb22")).changes
        #expect(root.map(\.component) == [.rootFilesystem])
        #expect(root[0].old.map(\.description) == ["aa11"] && root[0].new.map(\.description) == ["bb22"])
        let both = try changes(log("aa11"), log("bb22", " quiet")).changes
        #expect(both.map(\.component) == [.kernelCommandLine, .rootFilesystem])
        #expect(try changes(log("aa11"), log("aa11", " quiet")).changes.map(\.component) == [.kernelCommandLine])
    }

    @Test func secureBootSwitchedOff() throws {
        let found = try changes(.boot(), .boot(isSecure: false)).changes
        #expect(found.map(\.component) == [.secureBootPolicy, .kernel])
        #expect(found[0].summary.description == "SecureBoot is on -> SecureBoot is off")
    }

    @Test func whatIsAddedAndRemoved() throws {
        var without = EventLogBuilder.boot()
        without.entries.removeAll { $0.pcr == 14 }
        #expect(try changes(.boot(), without).changes.map(\.kind) == [.removed])
        #expect(try changes(without, .boot()).changes.map(\.kind) == [.added])
        #expect(try changes(without, .boot()).changes.map(\.pcrs) == [[14]])
    }

    /// What differs between any two boots is dropped by a rule that says so, and counted.
    @Test func volatileDifferences() throws {
        func ignored(_ change: (inout EventLogBuilder) -> Void) throws -> [String] {
            var new = EventLogBuilder.boot()
            change(&new)
            let changes = try changes(.boot(), new)
            #expect(changes.changes.isEmpty)
            return changes.ignored.map(\.reason.description)
        }
        let address = try ignored { log in
            guard let place = log.entries.firstIndex(where: { $0.type == .bootServicesApplication }) else { return }
            log.entries[place].data = EventLogBuilder.image("\\EFI\\BOOT\\BOOTX64.EFI", address: 0x2000)
        }
        #expect(address == ["image load address"])
        let identity = try ignored { log in
            guard let place = log.entries.firstIndex(where: { $0.type == .gpt }) else { return }
            log.entries[place].data = EventLogBuilder.partitionTable(disk: "22222222-2222-2222-2222-222222222222")
        }
        #expect(identity == ["GUIDs and boot priorities in the partition table"])
        let name = try ignored { log in
            guard let place = log.entries.firstIndex(where: { $0.pcr == 14 }) else { return }
            log.entries[place].data = EventLogBuilder.text("Other\0")
        }
        #expect(name == ["words that no digest covers"])
    }

    /// A partition table whose shape changes is a change, and so is one that no digest covers.
    @Test func partitionTablesThatChange() throws {
        for (data, measured) in [
            (EventLogBuilder.partitionTable(lastBlock: 9999), nil),
            (EventLogBuilder.partitionTable(attributes: 1), nil),
            (EventLogBuilder.partitionTable(), EventLogBuilder.text("something else")),
        ] {
            var new = EventLogBuilder.boot()
            let place = try #require(new.entries.firstIndex { $0.type == .gpt })
            new.entries[place].data = data
            new.entries[place].measured = measured
            #expect(try changes(.boot(), new).changes.map(\.component) == [.partitionTable])
        }
    }

    /// Only a number is dropped, and only where the digest covers it.
    @Test func bootCountersCount() throws {
        func log(_ command: String, measured: String? = nil) -> EventLogBuilder {
            var log = EventLogBuilder.boot()
            let place = log.entries.firstIndex { $0.pcr == 8 } ?? 0
            let text = EventLogBuilder.text(command)
            log.entries.insert(
                .init(
                    pcr: 8,
                    type: .ipl,
                    data: EventLogBuilder.text("grub_cmd: ") + text + [0],
                    measured: measured.map { EventLogBuilder.text($0) } ?? text
                ),
                at: place
            )
            return log
        }
        let counted = try changes(log("set boot_counter=2"), log("set boot_counter=1"))
        #expect(counted.changes.isEmpty)
        #expect(counted.ignored.map(\.reason.description) == ["boot counters of the script"])
        for other in ["set boot_counter=1;halt", "set boot_success=2", "set default=1"] {
            #expect(try changes(log("set boot_counter=2"), log(other)).changes.isEmpty == false, "\(other)")
        }
        let forged = try changes(log("set boot_counter=2"), log("set boot_counter=1", measured: "set default=1"))
        #expect(forged.changes.isEmpty == false)
    }

    @Test func environmentBlocksAreWrittenAtEveryBoot() throws {
        func log(_ content: String, name: String = "(hd0,gpt1)/boot/grub/grubenv\0") -> EventLogBuilder {
            var log = EventLogBuilder.boot()
            let place = log.entries.firstIndex { $0.pcr == 9 } ?? 0
            log.entries.insert(
                .init(pcr: 9, type: .ipl, data: EventLogBuilder.text(name), measured: EventLogBuilder.text(content)),
                at: place
            )
            return log
        }
        #expect(try changes(log("a"), log("b")).ignored.map(\.reason.description) == ["grubenv"])
        // One more of them is a change, whatever it calls itself.
        #expect(try changes(.boot(), log("a")).changes.map(\.component) == [.bootLoaderConfiguration])
    }

    @Test func bootsNeedABankInCommon() throws {
        let (old, new) = (EventLogBuilder.boot(banks: [.sha1]), EventLogBuilder.boot(banks: [.sha256]))
        #expect(BootChanges(from: try EventLog(old.bytes), to: try EventLog(new.bytes)) == nil)
    }

    @Test func alignmentFindsTheLongestCommonPart() {
        let pairs = Alignment.pairs(Array("abcxdef"), Array("abydezf"))
        #expect(pairs.map(\.0) == [0, 1, 4, 5, 6])
        #expect(pairs.map(\.1) == [0, 1, 3, 4, 6])
    }
}
