import Foundation
import Parallel
import Testing

@Suite("The number of processors")
struct ProcessorsTests {
    @Test("is the one that nproc prints")
    func agreesWithNproc() throws {
        let nproc = Process()
        nproc.executableURL = URL(filePath: "/usr/bin/nproc")
        let output = Pipe()
        nproc.standardOutput = output
        try nproc.run()
        let printed = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(printed == "\(processors)\n")
    }
}
