import Foundation
import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// Boots of the laboratory, predicted from the files that they began with.
@Suite(.enabled(if: Corpus.isHere))
struct LabPredictionTests {
    /// The configuration that the laboratory writes onto its disk.
    static func configuration(_ commandLine: String, extra: String = "") -> String {
        """
        set timeout=0
        set root=(hd0,gpt1)
        \(extra)
        linuxefi /vmlinuz \(commandLine)
        initrdefi /initrd.img
        boot

        """
    }

    @Test(
        arguments: [
            ("sb-good-1", "console=ttyS0 quiet panic=-1 ro", ""),
            ("sb-cmdline", "console=ttyS0 quiet panic=-1 ro init=/evil", ""),
            ("sb-grubcfg-command", "console=ttyS0 quiet panic=-1 ro", "set debug_flag=1"),
            ("ns-good-1", "console=ttyS0 quiet panic=-1 ro", ""),
            ("ns-cmdline", "console=ttyS0 quiet panic=-1 ro init=/evil", ""),
        ]
    )
    func commandsAreThoseOfTheLog(_ name: String, _ commandLine: String, _ extra: String) throws {
        let registers = try PCRFile.registers("lab/\(name)/pcrs.json")
        var grub = GRUBConditions()
        grub.start = .debian
        grub.files = GRUBFiles(
            [
                "(hd0,gpt1)/EFI/debian/grub.cfg": Array(Self.configuration(commandLine, extra: extra).utf8),
                "/vmlinuz": [1], "/initrd.img": [2],
            ],
            isComplete: true
        )
        var files = BootFiles()
        files.grub = grub
        files.banks = [.sha1, .sha256]
        files.secureBoot = false
        let prediction = try BootPrediction(of: files)
        #expect(prediction.undetermined.map(\.pcr) == [4])
        for bank in files.banks {
            guard let expected = registers[bank.name]?["8"] else { continue }
            #expect(prediction.registers[8]?[bank]?.description == expected, "\(name)")
        }
    }
}

/// The values of registers as the laboratory wrote them down.
enum PCRFile {
    static func registers(_ path: String) throws -> [String: [String: String]] {
        let data = Data(try Corpus.bytes(path))
        return try JSONDecoder().decode([String: [String: String]].self, from: data)
    }
}
