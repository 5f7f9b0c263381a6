import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Formulir ini sedang sangat ramai',
    why: 'Agar tetap dapat dipakai semua orang, peramban Anda menyelesaikan satu hitungan kecil sebelum formulir diterima. Tidak ada gambar yang harus ditebak, dan tidak ada apa pun yang dikirim ke pihak lain.',
    working: 'Peramban sedang menghitung. Anda boleh terus mengisi.',
    done: 'Hitungan selesai. Silakan kirim.',
    failed: 'Peramban ini tidak dapat menghitung. Minta kode di bawah.',
    otherWay: 'Tanpa hitungan: minta kode lewat email atau SMS',
    otherWayWhy:
      'Untuk peramban tanpa JavaScript, atau bila hitungan terlalu lama. Alamat ini hanya dipakai untuk mengirim kode.',
    contact: 'Email atau nomor ponsel untuk menerima kode',
    ask: 'Kirim kode',
    askAgain: 'Kirim kode baru',
    code: 'Kode 6 angka',
    codeHint: 'Berlaku 10 menit, hanya di peramban ini.',
    notes: {
      owed: 'Formulir ini sedang sangat ramai dan belum diterima. Tunggu hitungan di bawah selesai, atau minta kode, lalu kirim lagi.',
      sent: 'Kode sudah dikirim. Tulis kode itu, lalu kirim formulir lagi.',
      'contact-wrong': 'Tulis email atau nomor ponsel untuk menerima kode, misalnya 0812 3456 7890.',
      'too-many-codes': 'Terlalu banyak kode diminta. Tunggu satu jam, atau tunggu hitungan di bawah selesai.',
      'wrong-code': 'Kode ini tidak cocok. Periksa 6 angka di pesan terakhir, atau minta kode baru.',
      'expired-code': 'Kode ini sudah lewat 10 menit. Minta kode baru.',
      'used-code': 'Kode ini sudah dipakai. Minta kode baru.',
      'too-many-tries': 'Kode ini terlalu sering dicoba. Minta kode baru.',
    },
  },
  en: {
    title: 'This form is very busy at the moment',
    why: 'So that everyone can go on using it, your browser does a small calculation before the form is taken. There are no pictures to guess, and nothing is sent to anybody else.',
    working: 'Your browser is calculating. You may go on writing.',
    done: 'Done. You may send the form.',
    failed: 'This browser cannot calculate. Ask for a code below.',
    otherWay: 'Without calculating: ask for a code by e-mail or SMS',
    otherWayWhy:
      'For browsers without JavaScript, or if the calculation takes too long. This contact is used for sending the code only.',
    contact: 'E-mail or mobile number for the code',
    ask: 'Send a code',
    askAgain: 'Send a new code',
    code: 'Code of 6 digits',
    codeHint: 'Good for 10 minutes, in this browser only.',
    notes: {
      owed: 'This form is very busy and was not taken yet. Wait until the calculation below is done, or ask for a code, then send it again.',
      sent: 'A code is on its way. Write it below, then send the form again.',
      'contact-wrong': 'Write an e-mail address or mobile number for the code, for example 0812 3456 7890.',
      'too-many-codes': 'Too many codes were asked for. Wait an hour, or wait until the calculation below is done.',
      'wrong-code': 'This code does not match. Check the 6 digits of the last message, or ask for a new code.',
      'expired-code': 'This code is older than 10 minutes. Ask for a new one.',
      'used-code': 'This code has been used. Ask for a new one.',
      'too-many-tries': 'This code was tried too often. Ask for a new one.',
    },
  },
} satisfies Record<Language, object>

export type Note = keyof (typeof text)['id']['notes']
