using System.Buffers.Binary;

namespace Kubestrel.Runtimes.Images;

/// <summary>
/// A static Linux program as an ELF file of one segment. It blocks TERM, INT and CHLD and takes them with rt_sigtimedwait: a blocked signal reaches
/// even process 1 of a pid namespace, which ignores signals it has no handler for. CHLD reaps every ended child; TERM and INT exit with 0.
/// </summary>
internal static class PauseProgram
{
    private const ulong Base = 0x400000;
    private const int HeaderSize = 64 + 56;

    private static readonly byte[] Code =
    [
        0x68, 0x02, 0x40, 0x01, 0x00, // push 0x14002: bits of INT (2), TERM (15), CHLD (17)
        0x48, 0x89, 0xE6, // mov rsi, rsp
        0x31, 0xFF, // xor edi, edi: SIG_BLOCK
        0x31, 0xD2, // xor edx, edx
        0x6A, 0x08, 0x41, 0x5A, // push 8; pop r10: size of the set
        0x6A, 0x0E, 0x58, // push 14; pop rax: rt_sigprocmask
        0x0F, 0x05, // syscall

        // wait (offset 21):
        0x48, 0x89, 0xE7, // mov rdi, rsp
        0x31, 0xF6, // xor esi, esi
        0x31, 0xD2, // xor edx, edx: no time limit
        0x6A, 0x08, 0x41, 0x5A, // push 8; pop r10
        0xB8, 0x80, 0x00, 0x00, 0x00, // mov eax, 128: rt_sigtimedwait
        0x0F, 0x05, // syscall
        0x83, 0xF8, 0x11, // cmp eax, CHLD
        0x74, 0x0C, // je reap
        0x83, 0xF8, 0x0F, // cmp eax, TERM
        0x74, 0x1D, // je exit
        0x83, 0xF8, 0x02, // cmp eax, INT
        0x74, 0x18, // je exit
        0xEB, 0xDD, // jmp wait

        // reap (offset 56):
        0x6A, 0xFF, 0x5F, // push -1; pop rdi: any child
        0x31, 0xF6, // xor esi, esi
        0x6A, 0x01, 0x5A, // push 1; pop rdx: WNOHANG
        0x45, 0x31, 0xD2, // xor r10d, r10d
        0x6A, 0x3D, 0x58, // push 61; pop rax: wait4
        0x0F, 0x05, // syscall
        0x85, 0xC0, // test eax, eax
        0x7F, 0xEC, // jg reap
        0xEB, 0xC7, // jmp wait

        // exit (offset 78):
        0x31, 0xFF, // xor edi, edi
        0x6A, 0x3C, 0x58, // push 60; pop rax: exit
        0x0F, 0x05, // syscall
    ];

    public static byte[] X64()
    {
        var file = new byte[HeaderSize + Code.Length];
        var span = file.AsSpan();
        "\u007fELF"u8.CopyTo(span);
        span[4] = 2; // 64 bit
        span[5] = 1; // little endian
        span[6] = 1; // version
        BinaryPrimitives.WriteUInt16LittleEndian(span[16..], 2); // executable
        BinaryPrimitives.WriteUInt16LittleEndian(span[18..], 62); // x86-64
        BinaryPrimitives.WriteUInt32LittleEndian(span[20..], 1);
        BinaryPrimitives.WriteUInt64LittleEndian(span[24..], Base + HeaderSize); // entry
        BinaryPrimitives.WriteUInt64LittleEndian(span[32..], 64); // program headers
        BinaryPrimitives.WriteUInt16LittleEndian(span[52..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(span[54..], 56);
        BinaryPrimitives.WriteUInt16LittleEndian(span[56..], 1);

        var segment = span[64..];
        BinaryPrimitives.WriteUInt32LittleEndian(segment, 1); // load
        BinaryPrimitives.WriteUInt32LittleEndian(segment[4..], 5); // read, execute
        BinaryPrimitives.WriteUInt64LittleEndian(segment[16..], Base);
        BinaryPrimitives.WriteUInt64LittleEndian(segment[24..], Base);
        BinaryPrimitives.WriteUInt64LittleEndian(segment[32..], (ulong)file.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(segment[40..], (ulong)file.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(segment[48..], 0x1000);
        Code.CopyTo(span[HeaderSize..]);
        return file;
    }
}
