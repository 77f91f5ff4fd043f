import ArgumentParser
import Checksums
import Compression
import Parallel
import Publication
import Records
import Site

/// From a planned site to the folder that holds it.
struct SitePublishing: Sendable {
    let options: SiteOptions
    /// Whether files are replaced one by one.
    var inPlace = false
    /// Whether there are compressed forms beside the files.
    var compress = false
    /// Takes the times of the build, where they are wanted.
    var profile: Profile?

    /// Makes the output folder equal to a planned site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - inspection: A look at the folder that has begun a moment ago.
    ///   - isGivenUp: Whether nobody wants the site any longer, so that what is left of the work is left out and
    ///     the site withdrawn; once it is, it stays so.
    /// - Returns: What became of it.
    func publish(
        _ site: ReadySite,
        after inspection: FolderInspection? = nil,
        unless isGivenUp: @escaping @Sendable () -> Bool = { false }
    ) -> SiteBuild.Outcome {
        let plan = site.planned.plan
        let files = PublicationPlan(
            addresses: plan.addresses,
            state: { index in plan.state(of: index) },
            isEarly: { index in plan.isEarly(index) },
            assemblies: assemblies(of: plan, unless: isGivenUp),
            companions: companions,
            record: { [maker] in BuildOutline(of: site, by: maker).bytes },
            details: { [maker] in BuildRecord(of: site, by: maker).details.pieces },
            isRight: { [surprise = site.planned.reading.surprise] in
                !surprise.isThere && !isGivenUp()
            },
            render: { [profile] index, buffer in
                if isGivenUp() { return }
                measured(profile, .render, of: plan.kind(of: index)) {
                    plan.render(index, into: &buffer)
                }
            }
        )
        do throws(PublicationFailure) {
            let start = ContinuousClock.now
            let report = try publisher.publish(files, after: inspection)
            if let profile {
                // What the threads did beside rendering and compressing, which they did in between.
                let time = start.duration(to: .now) * publisher.workers
                let others = profile.time(of: .render) + profile.time(of: .compress)
                profile.add(time - others, to: .write)
            }
            return .published(report, site.summary)
        } catch {
            return .refused([error.diagnostic], error.exitStatus)
        }
    }

    /// The files that are made from what others came to: the last of the plan.
    private func assemblies(
        of plan: SitePlan, unless isGivenUp: @escaping @Sendable () -> Bool
    ) -> [Assembly] {
        let first = plan.addresses.count - plan.assemblies.count
        return plan.assemblies.enumerated().map { [profile] place, parts in
            Assembly(of: parts) { parts, file in
                if isGivenUp() { return }
                measured(profile, .render, of: plan.kind(of: first + place)) {
                    plan.assemble(
                        first + place, from: Parts(made: parts), into: PublishedFile(file: file))
                }
            }
        }
    }

    /// The compressed forms of texts, if they are wanted.
    private var companions: [Companion] {
        guard compress else { return [] }
        return CompressedForm.allCases.map { form in
            Companion(
                suffix: form.suffix,
                method: form.method,
                isWanted: { isCompressible($0) && !isWholeData($0) },
                make: { [profile] content, buffer in
                    measured(profile, .compress) { form.compress(content, into: &buffer) }
                }
            )
        }
    }

    /// Whether the output folder holds a site that was published there.
    var hasPublished: Bool { (try? publisher.lastPublication()) != nil }

    /// The program and what else decides about the site beside its input.
    var maker: String { compress ? "\(Mingzhang.maker), compressed" : Mingzhang.maker }

    var publisher: Publisher {
        Publisher(
            output: output, protecting: [options.site], beside: sources, inPlace: inPlace)
    }

    /// The folder to publish into.
    var output: String { options.output ?? "\(options.site)/public" }

    /// What the site is made from.
    private var sources: [String] {
        ["\(options.site)/content", "\(options.site)/theme"] + [options.theme].compactMap(\.self)
    }
}

/// What publication made, as a plan asks for it.
private struct Parts: OutputParts {
    let made: AssemblyParts

    var count: Int { made.count }
    func digest(of part: Int) -> SHA256Digest { made.digest(of: part) }
    func byteCount(of part: Int) -> Int { made.byteCount(of: part) }
    func bytes(of part: Int) -> [UInt8] { made.bytes(of: part) }
}

/// A file that publication writes, as a plan fills it.
private struct PublishedFile: OutputFile {
    let file: AssembledFile

    func append(_ bytes: ArraySlice<UInt8>) { file.append(bytes) }

    func make(by library: (_ path: String) -> Int32?) {
        file.make { path in library(path).map(SystemError.init) }
    }
}

/// Whether a file holds the whole site's data, which would take longer to compress than all pages together.
private func isWholeData(_ address: String) -> Bool {
    address.hasPrefix("data/") && !address.hasSuffix(".html")
}

extension PublicationFailure {
    /// A folder that must not be replaced was named on the command line; everything else is the machine's.
    fileprivate var exitStatus: ExitStatus {
        switch cause {
        case .outputProtected, .outputNotOurs: .wrongUsage
        case .invalidPlan, .outputInUse, .system: .machineFailed
        }
    }
}
