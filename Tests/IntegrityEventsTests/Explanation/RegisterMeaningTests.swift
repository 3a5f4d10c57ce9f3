import MeasuredBoot
import Messages
import Testing

@testable import IntegrityEvents

/// What a change of a register suggests, by phase and operating system.
@Suite struct RegisterMeaningTests {
    private func text(_ pcr: Int, _ phase: ReportPhase, _ system: OperatingSystem?) -> String {
        RegisterMeaning.message(pcr, phase, system).description
    }

    private func text(_ pcr: Int, _ system: OperatingSystem?) -> String { text(pcr, .late, system) }

    @Test func everyRegisterIsNamed() {
        for system in [OperatingSystem.cos, .ubuntu, nil] {
            for pcr in 0...23 { #expect(text(pcr, system).hasPrefix("PCR \(pcr) ")) }
        }
    }

    @Test func onlyCommandLineAndFilesDependOnTheSystem() {
        for pcr in 0...23 {
            let told = Set([OperatingSystem.cos, .ubuntu, nil].map { text(pcr, $0) })
            #expect(told.count == ([8, 9].contains(pcr) ? 3 : 1), "PCR \(pcr)")
        }
    }

    @Test func theCommandLineHoldsTheRootFileSystemOnCOSOnly() {
        #expect(text(8, .cos).contains("dm-verity") && text(8, .cos).contains("root file system is another one"))
        #expect(
            text(8, .ubuntu).contains("grub.cfg") && text(8, .ubuntu).contains("nothing about the root file system")
        )
        #expect(!text(8, .ubuntu).contains("dm-verity"))
        #expect(text(8, nil).contains("On COS") && text(8, nil).contains("on Ubuntu"))
    }

    @Test func onlyUbuntuHasAnInitramfs() {
        #expect(!text(9, .cos).contains("initramfs"))
        #expect(text(9, .ubuntu).contains("initramfs") && text(9, nil).contains("on Ubuntu the initramfs"))
    }

    @Test func theKernelIsStartedBehindEarlyBoot() {
        #expect(!text(4, .early, .cos).contains("kernel"))
        #expect(text(4, .late, .cos).contains("kernel"))
        for pcr in 0...23 where pcr != 4 { #expect(text(pcr, .early, nil) == text(pcr, .late, nil)) }
    }

    @Test(arguments: [
        (0, Component.firmware), (1, .bootOrder), (4, .bootLoader), (5, .partitionTable), (7, .secureBootPolicy),
        (8, .kernelCommandLine), (9, .kernel), (14, .machineOwnerKeys), (6, .unknown), (23, .unknown), (-1, .unknown),
    ])
    func registersHaveComponents(_ pcr: Int, _ component: Component) {
        #expect(RegisterMeaning.component(of: pcr) == component)
    }

    @Test(arguments: [
        ("cos-121-18867-199-38", OperatingSystem?.some(.cos)), ("gke-1331-gke1000-cos-121-18867-0-1-c-pre", .cos),
        ("Container-Optimized OS from Google", .cos), ("ubuntu-gke-2404-1-33-v20260714", .ubuntu),
        ("Ubuntu 24.04.1 LTS", .ubuntu), ("projects/gke-node-images/global/images/gke-1-cos-1", .cos),
        ("windows-server-2022", nil), ("", nil), ("macos", nil),
    ])
    func theSystemIsToldByTheImage(_ image: String, _ system: OperatingSystem?) {
        #expect(OperatingSystem(image: image) == system)
    }
}
