import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

/// PCR 4, 8 and 9 from files.
struct BootPredictionTests {
    private let image = ImageBuilder().bytes

    private func files(_ configuration: String?) -> BootFiles {
        var files = BootFiles()
        (files.shim, files.bootLoader, files.kernel, files.initramfs) = (image, image, image, [[1, 2, 3]])
        guard let configuration else { return files }
        var grub = GRUBConditions()
        grub.start = .plain
        grub.files = GRUBFiles(["\(grub.prefix)/grub.cfg": Array(configuration.utf8)], isComplete: true)
        files.grub = grub
        return files
    }

    private let configuration = "linux /vmlinuz quiet\ninitrd /initrd.img\nboot\n"

    @Test func everyBankIsPredicted() throws {
        var files = files(configuration)
        files.banks = [.sha1, .sha256, .sha384, .sha512]
        let prediction = try BootPrediction(of: files)
        #expect(prediction.undetermined.isEmpty)
        #expect(prediction.registers.keys.sorted() == [4, 8, 9])
        for bank in files.banks { #expect(prediction.registers[9]?[bank]?.bytes.count == bank.size) }
        #expect(prediction.measurements.map(\.pcr) == [4, 4, 4, 4, 4, 4, 9, 8, 9, 8, 8, 9, 8])
        let known = "3d6772b4f84ed47595d72a2c4c5ffd15f5bb72c7507fe26f2aaee2c69d5633ba"
        #expect(prediction.measurements[0].digests[.sha256]?.description == known)
    }

    @Test func withoutSecureBootNobodyMeasuresTheKernelsImage() throws {
        var files = files(configuration)
        files.secureBoot = false
        let prediction = try BootPrediction(of: files)
        #expect(
            prediction.measurements.filter { $0.pcr == 4 }.map(\.component) == [
                .bootLoader, .bootLoader, .shim, .bootLoader,
            ]
        )
        #expect(prediction.undetermined.isEmpty)
    }

    @Test func whatIsNotGivenIsNotDetermined() throws {
        let bare = try BootPrediction(of: BootFiles())
        #expect(Set(bare.undetermined.map(\.pcr)) == [4, 8, 9])
        #expect(bare.registers.isEmpty)

        var files = files("linux /vmlinuz\nboot\n")
        files.kernel = nil
        files.grub?.files.isComplete = false
        let prediction = try BootPrediction(of: files)
        #expect(prediction.undetermined.map(\.pcr).contains(4))
        #expect(prediction.undetermined.map(\.pcr).contains(9))
        #expect(prediction.registers.keys.sorted() == [8])
    }

    @Test func withoutAConfigurationTheFilesAreStillComponents() throws {
        var files = files(nil)
        files.commandLine = "/vmlinuz quiet"
        let prediction = try BootPrediction(of: files)
        #expect(prediction.registers.keys.sorted() == [4])
        #expect(
            prediction.measurements.filter { $0.phase == .late }.map(\.component) == [
                .kernelCommandLine, .kernel, .initramfs,
            ]
        )
    }

    @Test func anImageThatIsNoneIsNamed() {
        var files = files(nil)
        files.bootLoader = [1, 2, 3]
        let error = #expect(throws: BootFileError.self) { try BootPrediction(of: files) }
        #expect(error?.component == .bootLoader)
    }
}
