import CLibFuzzer
import Glibc

/// What all fuzz targets share: libFuzzer on a large stack, and a way to object.
public enum Fuzzing {
    /// Called with every input; what it returns is for libFuzzer.
    public typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

    /// The stack that the program gives itself, as its limits on nesting expect it; the sanitizer's frames are larger.
    private static let stackSize = 2 << 30

    /// Runs libFuzzer with the command line of this process until it ends.
    public static func run(_ target: Target) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, stackSize)
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(target))
        let status = pthread_create(
            &thread,
            &attributes,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().drive()
                return nil
            },
            box.toOpaque()
        )
        guard status == 0 else { fatalError("there is no memory for the stack") }
        pthread_join(thread, nil)
    }

    /// Ends the process as a crash does, so that libFuzzer keeps the input.
    public static func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        guard !condition else { return }
        let text = message()
        fatalError(text)
    }

    private final class Box {
        private let target: Target

        init(_ target: Target) { self.target = target }

        func drive() {
            var count = CommandLine.argc
            var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
            withUnsafeMutablePointer(to: &arguments) { pointer in
                pointer.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
                    exit(LLVMFuzzerRunDriver(&count, $0, target))
                }
            }
        }
    }
}
