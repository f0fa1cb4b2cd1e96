import { describe, expect, test } from 'vitest'
import { orderKeys } from '../src/format/order-keys.ts'

describe('the order of sort keys', () => {
  test.each([
    ['en', 'case and accents', 'Eco|U Éluard|P elyot|T Ørsted|H Östlund|B Oz|A'],
    ['en', 'letters that Unicode does not decompose', 'Łukasz|A Lund|B Maeß|C Mæterlinck|D Strauss|E Strauß|F Þór|G'],
    ['en', 'a name before what begins with it', 'Smith|Zoe Smith-|Zz Smithson|Ann'],
    ['en', 'marks without weight', '[Anon.]|a d’Alembert|b “Dalí|c Kaʻahumanu|d O’Brien|e Obst|f Tatʹiana|g tatu|h'],
    ['en', 'numbers by value, before letters', '2|x 07|x 10|x 10|y 1984|x A|9 A|10'],
    ['en', 'scripts after Latin', 'Zola|a Ἀριστοτέλης|b Йод|c Шекли|d ابن|e 김|f さとう|g 王|h'],
    ['de', 'the vowels of a dictionary (DIN 5007-1)', 'Muck|a Mugabe|b Müller|c Mulm|d'],
    ['fr', 'accents', 'Coté|a Côte|b Coti|c Œuvre|d Of|e'],
    ['es', 'ñ after n, ch and ll within', 'Cano|a Chico|b Cid|c Llano|d Luz|e Nzé|f Ñandú|g Oca|h'],
    ['es-MX', 'a country by its language', 'Nzé|f Ñandú|g Oca|h'],
    ['sv', 'å, ä and ö last', 'Zorn|a Åberg|b Ärlig|c Öberg|d'],
    ['da', 'æ, ø and å last, and aa as å', 'Zahle|a Ærø|b Öberg|c Ørsted|d Ågård|e Aarhus|f'],
    ['cs', 'ch after h', 'Cibulka|a Čapek|b Hus|c Chaloupka|d Ilek|e'],
    ['pl', 'ł after l', 'Lzy|a Łódź|b Mak|c'],
    ['tr', 'the dotless ı before i', 'Isı|a Işık|b İnan|c Jale|d'],
    ['vi', 'letters with a tone', 'ăn|a Ân|b Ấy|c Đa|d'],
    ['ru', 'ё as е, й after и', 'Ежов|a Ёлкин|b Ефимов|c Иша|d Йод|e'],
    ['uk', 'ґ, є, і and ї in their places', 'Гук|a Ґава|b Дим|c Ерн|d Єва|e Жук|f Иа|g Іва|h Їжак|i Йод|j'],
  ])('in %s: %s', (lang, _, keys) => {
    const wanted = keys.split(' ')
    expect(wanted.toSorted(orderKeys(lang))).toEqual(wanted)
  })

  test('keeps what differs by case and accents only in the order of its coming', () => {
    const compare = orderKeys('en')
    expect([compare('Côté', 'cote'), compare('co-te', 'cote')]).toEqual([0, 0])
  })
})
