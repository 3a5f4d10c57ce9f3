import FleetInput
import FuzzFiles
import FuzzSupport
import JSONSyntax
import SourceText
import TerraformInput

/// Any bytes as a plan or an export, once named and once found in a folder.
@main
struct FuzzExports {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzExports.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let files = MemoryFiles(["/scan/file": bytes])
        let named = FleetInput(["/scan/file"], options: TerraformOptions(), fileSystem: files)
        let again = FleetInput(["/scan/file"], options: TerraformOptions(), fileSystem: files)
        let found = FleetInput(["/scan"], options: TerraformOptions(), fileSystem: files)
        Fuzzing.require(outcome(named) == outcome(again), "two runs differ")
        Fuzzing.require(
            !named.files.unread.isEmpty || named.documentCount == 1,
            "a named file is neither read nor refused"
        )
        Fuzzing.require(
            "\(named.inventories)" == "\(found.inventories)",
            "a named file is judged otherwise than a found one"
        )
        Fuzzing.require(
            fault(bytes, .everything) == fault(bytes, .shape),
            "passing over finds another fault than reading"
        )
    }

    private static func outcome(_ input: FleetInput) -> String {
        "\(input.inventories) \(input.files.unread) \(input.files.passedOver) \(input.files.sources.keys.sorted())"
    }

    private static func fault(_ bytes: [UInt8], _ selection: JSONSelection) -> SyntaxError? {
        do throws(SyntaxError) {
            _ = try JSONReader.read(bytes, selecting: selection)
            return nil
        } catch {
            return error
        }
    }
}
