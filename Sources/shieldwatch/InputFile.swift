import MeasuredBoot
import Messages
import TerraformInput

/// Reads the files that a command line names; what cannot be read ends the command.
enum InputFile {
    /// The bytes of a file.
    ///
    /// Files of the kernel, event logs above all, have no size: everything is read to its end, as far as the limit.
    static func read(_ path: String, limit: Int) throws -> [UInt8] {
        do throws(FileSystemError) {
            return try DiskFileSystem().stream(path, limit: limit)
        } catch {
            try Console.giveUp("\(path): \(error.message)")
        }
    }
}

/// The values of registers in a file.
enum PCRValuesFile {
    /// No file of values is larger.
    private static let sizeLimit = 1 << 20

    /// Reads JSON or lines.
    static func read(_ path: String) throws -> PCRValues {
        let bytes = try InputFile.read(path, limit: sizeLimit)
        do throws(MalformedInput) {
            return try PCRValues(parsing: bytes)
        } catch {
            try Console.giveUp("\(path): \(error.message), at offset \(error.offset)")
        }
    }
}

/// A list of run-time measurements in a file.
enum RuntimeListFile {
    /// Reads the kernel's list in binary or as text.
    static func read(_ path: String, limits: MeasurementLimits) throws -> IMAList {
        let bytes = try InputFile.read(path, limit: limits.logSize)
        do throws(MalformedInput) {
            return try IMAList(parsing: bytes, limits: limits)
        } catch {
            try Console.giveUp("\(path): \(error.message), at offset \(error.offset)")
        }
    }
}
