import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

struct BootAttributionTests {
    private func claims(_ log: EventLogBuilder) throws -> [Claim] {
        BootAttribution(try #require(InspectedLog(try EventLog(log.bytes)))).claims
    }

    /// What each event of an honest boot is about, the six components that people ask for among them.
    @Test func everyEventHasItsComponent() throws {
        let found = try claims(.boot()).filter { $0.event.type != .separator }.map(\.component)
        #expect(
            found == [
                .firmware, .firmware, .secureBootPolicy, .secureBootPolicy, .secureBootPolicy, .secureBootPolicy,
                .secureBootPolicy, .bootOrder, .bootLoader, .partitionTable, .shim, .machineOwnerKeys,
                .secureBootAuthority, .bootLoader, .bootLoaderConfiguration, .bootLoaderConfiguration,
                .kernelCommandLine, .kernel, .kernel, .kernelCommandLine, .bootLoaderConfiguration, .initramfs,
                .bootServicesExit, .bootServicesExit,
            ]
        )
    }

    /// Pitfall 2: what no digest covers is a hint.
    @Test func namesAreHints() throws {
        for claim in try claims(.boot()) {
            switch claim.event.type {
            case .bootServicesApplication, .platformFirmwareBlob: #expect(claim.binding == .hint)
            case .ipl where claim.event.pcr != 8: #expect(claim.binding == .hint)
            default: #expect(claim.binding == .bound, "\(claim.event.type) in PCR \(claim.event.pcr ?? -1)")
            }
        }
    }

    /// Pitfall 3: a file under another name is still what the bound command asked for.
    @Test func aFileIsWhatTheCommandAskedFor() throws {
        var log = EventLogBuilder.boot()
        let place = try #require(log.entries.firstIndex { $0.data == EventLogBuilder.text("/vmlinuz-6.1.0-1\0") })
        log.entries[place].data = EventLogBuilder.text("/boot/grub/theme.txt\0")
        #expect(try claims(log)[place].component == .kernel)
    }

    /// A file is what the command with its path asked for, whichever disk either of them names, and in UTF-16 as well.
    @Test(arguments: [
        EventLogBuilder.text("/vmlinuz-6.1.0-1\0"), EventLogBuilder.text("(hd0,gpt2)/vmlinuz-6.1.0-1"),
        EventLogBuilder.utf16("/vmlinuz-6.1.0-1"),
    ])
    func aFileIsKnownByItsPath(_ name: [UInt8]) throws {
        var log = EventLogBuilder.boot()
        let place = try #require(log.entries.firstIndex { $0.data == EventLogBuilder.text("/vmlinuz-6.1.0-1\0") })
        // Behind everything else, so that no command in front of it says what it is.
        log.add(9, .ipl, name, measured: [1])
        #expect(try claims(log).last?.component == .kernel)
        #expect(try claims(log)[place].component == .kernel)
    }

    @Test func anImageThatFailedIsNotTheBootLoader() throws {
        var log = EventLogBuilder.boot()
        let place = try #require(log.entries.firstIndex { $0.type == .bootServicesApplication })
        let text = EventLogBuilder.text("Returning from EFI Application from Boot Option")
        log.entries.insert(.init(pcr: 4, type: .efiAction, data: text), at: place)
        log.entries.insert(
            .init(pcr: 4, type: .bootServicesApplication, data: EventLogBuilder.image("net"), measured: [1]),
            at: place
        )
        let images = try claims(log).filter { $0.event.type == .bootServicesApplication }.map(\.component)
        #expect(images == [.bootLoader, .shim, .bootLoader, .kernel])
    }

    @Test func aKernelMayStartByItself() throws {
        var log = EventLogBuilder(banks: [.sha256])
        log.add(4, .bootServicesApplication, EventLogBuilder.image(nil), measured: [1])
        let options = EventLogBuilder.text("LOADED_IMAGE::LoadOptions\0")
        let tag =
            EventLogBuilder.little(TaggedEvent.loadOptions) + EventLogBuilder.little(UInt32(options.count)) + options
        log.add(9, .eventTag, tag, measured: EventLogBuilder.utf16("quiet"))
        #expect(try claims(log).map(\.component) == [.kernel, .kernelCommandLine])
    }

    /// Pitfall 30: some firmware measures SecureBoot without content.
    @Test func anEmptyVariableIsNotOn() throws {
        var log = EventLogBuilder.boot()
        let place = try #require(log.entries.firstIndex { $0.pcr == 7 })
        log.entries[place].data = EventLogBuilder.variable(EventLogBuilder.globalVariable, "SecureBoot", [])
        #expect(try claims(log)[place].description.description == "SecureBoot is empty")
    }
}
